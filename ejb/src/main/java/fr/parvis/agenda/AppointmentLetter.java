package fr.parvis.agenda;

import java.util.Optional;

/**
 * An appointment as it may be told to the person who has it, and to nobody else.
 *
 * @param contact how they wish to be told
 * @param callName how they are called at the desk, may be empty; never in a message
 * @param code the eight characters to type, in two groups; empty when they are kept under a key that is gone
 * @param link the address of their page, which the QR code holds too; empty for codes of before version 0.9
 */
public record AppointmentLetter(
        AppointmentFacts facts, Contact contact, String callName, Optional<String> code, Optional<String> link) {
    /** Says nothing, so that no log can give it away. */
    @Override
    public String toString() {
        return "AppointmentLetter";
    }
}
