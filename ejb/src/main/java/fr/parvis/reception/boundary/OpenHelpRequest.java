package fr.parvis.reception.boundary;

import java.time.Instant;

/** A kiosk at which somebody waits for a person. */
public record OpenHelpRequest(long id, long deviceId, Instant askedAt) {}
