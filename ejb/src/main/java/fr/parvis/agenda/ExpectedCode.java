package fr.parvis.agenda;

import java.time.Instant;

/**
 * An appointment as one kiosk may know it today: SHA-256, in hexadecimal, of the proof that a code was shown.
 *
 * @param scanned by what the QR code holds
 * @param typed by the eight typed characters
 */
public record ExpectedCode(String scanned, String typed, long motifId, Instant startsAt) {}
