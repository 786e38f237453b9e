package fr.parvis.reception;

/**
 * What came of a visit: the orientation outcomes that an unconditional first reception (PASIP) is asked to count.
 */
public enum Outcome {
    ANSWERED,
    APPOINTMENT,
    ORIENTED,
    RIGHT_OPENED,
    OTHER
}
