package fr.parvis.agenda;

/**
 * A closed office in which people are received.
 *
 * @param closed whether nothing new is offered in it
 */
public record RoomFacts(long id, String name, boolean closed) {}
