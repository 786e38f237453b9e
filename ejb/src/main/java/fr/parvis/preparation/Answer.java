package fr.parvis.preparation;

/** What a visitor says of a paper or to the question; not knowing is an answer. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
