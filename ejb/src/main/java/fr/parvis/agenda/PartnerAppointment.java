package fr.parvis.agenda;

/**
 * An appointment as a source outside of Parvis tells it: a partner's calendar or a file.
 *
 * @param key which one it is at its source; never empty, unique there
 * @param expected who is expected when
 * @param attendee who, as far as the source says
 */
public record PartnerAppointment(String key, Expected expected, Attendee attendee) {
    /** What Parvis holds of an appointment of a source. */
    public record Known(long id, AppointmentStatus status, Expected expected, Attendee attendee) {
        /** Says which one, and nothing of the person. */
        @Override
        public String toString() {
            return "Known " + id;
        }
    }

    /** What becomes of it. */
    public enum Change {
        /** It is new. */
        TAKEN,
        /** It is at another time, or otherwise, from now on. */
        CHANGED,
        /** It stands already. */
        UNCHANGED,
        /** It ended here: somebody came, cancelled, or was noted as missing. It stays as it is. */
        ENDED
    }

    /** What becomes of it where this is known of it already; null for nothing. */
    public Change against(Known known) {
        if (known == null) {
            return Change.TAKEN;
        }
        boolean same = same(known.expected()) && attendee.equals(known.attendee());
        return switch (known.status()) {
            case BOOKED -> same ? Change.UNCHANGED : Change.CHANGED;
            case CHECKED_IN, SERVED -> same ? Change.UNCHANGED : Change.ENDED;
            case LISTED, NO_SHOW, EXCUSED, CANCELLED -> Change.ENDED;
        };
    }

    private boolean same(Expected other) {
        return expected.motifId() == other.motifId()
                && expected.minutes() == other.minutes()
                && expected.startsAt().equals(other.startsAt())
                && (expected.agentId() == null
                        ? other.agentId() == null
                        : expected.agentId().equals(other.agentId()));
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "PartnerAppointment";
    }
}
