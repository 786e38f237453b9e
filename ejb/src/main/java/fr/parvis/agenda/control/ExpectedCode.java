package fr.parvis.agenda.control;

import java.time.Instant;

/**
 * An appointment by the fingerprints of its codes, as a kiosk may know it: SHA-256 in hexadecimal.
 *
 * @param secretFingerprint of what the QR code holds
 * @param codeFingerprint of the eight typed characters
 */
public record ExpectedCode(String secretFingerprint, String codeFingerprint, long motifId, Instant startsAt) {}
