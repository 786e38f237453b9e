package fr.parvis.agenda;

import java.io.Serializable;

/**
 * What a visitor takes home from booking; the server can never show these codes again.
 *
 * @param id identifier
 * @param code the eight characters to type, in two groups
 * @param qrText what the QR code says
 */
public record BookedAppointment(long id, String code, String qrText) implements Serializable {}
