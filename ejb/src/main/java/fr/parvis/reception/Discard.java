package fr.parvis.reception;

/** Why staff let one go. */
public enum Discard {
    NOBODY_THERE,
    DEVICE_FAULT,
    TRIAL
}
