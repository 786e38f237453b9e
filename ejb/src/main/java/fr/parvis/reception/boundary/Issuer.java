package fr.parvis.reception.boundary;

/**
 * A place that issues tickets: a kiosk, a tablet or the reception desk, with its own letter for the day.
 *
 * @param letter A–Z without I and O; says nothing of the motif
 */
public record Issuer(long siteId, char letter) {}
