package fr.parvis.reception;

/** What is too strange to be believed. */
public enum Strangeness {
    /** Told to its visitor more than a week ago, or on a day to come. */
    OTHER_TIME,
    /** Far ahead of the numbers of its series. */
    RANK_AHEAD,
    /** One of more in a minute than a kiosk can give. */
    TOO_MANY
}
