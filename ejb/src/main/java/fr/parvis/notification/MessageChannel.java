package fr.parvis.notification;

/** By which way somebody is told. */
public enum MessageChannel {
    EMAIL,
    SMS,
    /** A call that reads the text aloud. */
    VOICE
}
