package fr.parvis.web.api.problem;

import fr.parvis.staffing.RosterProblem;
import java.util.Locale;

/**
 * Everything that may stand in the way of a request. The key is part of the API ({@code urn:parvis:quota-reached}); the
 * sentences are in the bundle {@code problems}.
 */
public enum ProblemKey {
    MALFORMED(400),
    REQUEST_ID_MISSING(400),
    NOT_SIGNED_IN(401),
    SIGN_IN_REFUSED(401),
    SECOND_FACTOR(401),
    NOT_ALLOWED(403),
    PASSWORD_FIRST(403),
    FACTOR_FIRST(403),
    PROOF_NEEDED(403),
    NOT_FOUND(404),
    SITE_UNKNOWN(404),
    STUDY_UNKNOWN(404),
    TICKET_UNKNOWN(404, Way.PERSON),
    CODE_UNKNOWN(404, Way.PERSON),
    APPOINTMENT_UNKNOWN(404, Way.PERSON),
    ENROLMENT_UNKNOWN(404),
    METHOD_NOT_ALLOWED(405),
    NO_SUCH_FORMAT(406),
    APPOINTMENT_OTHER_DAY(409, Way.PERSON),
    APPOINTMENT_OTHER_SITE(409, Way.PERSON),
    APPOINTMENT_TOO_EARLY(409, Way.LATER),
    APPOINTMENT_TOO_LATE(409, Way.TICKET),
    APPOINTMENT_SERVED(409, Way.PERSON),
    APPOINTMENT_CANCELLED(409, Way.PERSON),
    APPOINTMENT_FIXED(409, Way.PERSON),
    SLOT_TAKEN(409, Way.TICKET),
    BOOKED_OFTEN(409, Way.PERSON),
    BOOKING_FORM(409, Way.PERSON),
    SITE_CLOSED(409, Way.LATER),
    MOTIF_NOT_OFFERED(409, Way.TICKET),
    QUOTA_REACHED(409, Way.PERSON),
    NUMBER_TAKEN(409, Way.PERSON),
    TICKET_NOT_WAITING(409),
    LETTERS_TAKEN(409),
    STUDY_ASKED(409),
    CHANGED_MEANWHILE(409),
    EDITED_MEANWHILE(412),
    BODY_TOO_LARGE(413),
    MEDIA_TYPE(415),
    NOT_ACCEPTABLE(422),
    ROSTER_ENDS_BEFORE_START(422),
    ROSTER_SHIFTS_OVERLAP(422),
    ROSTER_BREAK_OUTSIDE(422),
    ROSTER_BREAKS_OVERLAP(422),
    ROSTER_AGENT_TWICE(422),
    ROSTER_COUNTER_UNKNOWN(422),
    ROSTER_AGENT_UNKNOWN(422),
    ROSTER_HOUR_MISSING(422),
    ROSTER_HOUR_TWICE(422),
    ROSTER_DAY_PAST(422),
    ROSTER_NOT_PLANNED(422),
    ROSTER_SAME_WEEK(422),
    TOO_MANY_TRIES(429, Way.PERSON),
    BUSY(503, Way.LATER),
    UNAVAILABLE(503, Way.LATER),
    SERVER_ERROR(500, Way.PERSON);

    /** What a visitor can do instead. */
    enum Way {
        /** Take a ticket. */
        TICKET,
        /** Ask a person. */
        PERSON,
        /** Come back later. */
        LATER
    }

    private final int status;
    private final Way way;

    ProblemKey(int status) {
        this(status, null);
    }

    ProblemKey(int status, Way way) {
        this.status = status;
        this.way = way;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** As callers read it, such as {@code quota-reached}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** After how many seconds a program may ask again, 0 when that would change nothing. */
    public int retrySeconds() {
        return switch (this) {
            case BUSY -> 3;
            case UNAVAILABLE -> 5;
            default -> 0;
        };
    }

    /** The way forward as callers read it, null when there is none to tell. */
    String way() {
        return way == null ? null : way.name().toLowerCase(Locale.ROOT);
    }

    /** The key for a plan that cannot be. */
    static ProblemKey of(RosterProblem problem) {
        return valueOf("ROSTER_" + problem.name());
    }

    /** The key for an HTTP status that the server itself gave. */
    static ProblemKey ofStatus(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NO_SUCH_FORMAT;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> MEDIA_TYPE;
            default -> status < 500 ? MALFORMED : SERVER_ERROR;
        };
    }
}
