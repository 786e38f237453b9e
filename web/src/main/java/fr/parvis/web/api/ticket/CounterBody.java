package fr.parvis.web.api.ticket;

/**
 * The counter at which a visitor is expected.
 *
 *
 * @param label as in "Guichet 4"
 */
public record CounterBody(String label) {}
