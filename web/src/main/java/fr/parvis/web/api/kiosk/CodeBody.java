package fr.parvis.web.api.kiosk;

import java.time.Instant;

/**
 * What a code is for; never who it is for.
 *
 * @param at when the appointment begins
 * @param motif identifier of its motif
 * @param again the visitor has checked in already
 */
public record CodeBody(Instant at, long motif, boolean again) {}
