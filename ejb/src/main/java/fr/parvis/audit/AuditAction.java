package fr.parvis.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that the trail can tell, closed: an act that is not here is found by {@code TrailCatalogueTest}, one without
 * French words by {@code TrailWordsTest}. The key is what the database holds.
 */
public enum AuditAction {
    SIGNED_IN("signed-in", Part.ACCESS),
    SIGNED_OUT("signed-out", Part.ACCESS),
    SIGN_IN_REFUSED("sign-in-refused", Part.ACCESS),
    ACCESS_REFUSED("access-refused", Part.ACCESS),
    TRAIL_EXPORTED("trail-exported", Part.ACCESS),
    AGENT_TAKEN_ON("agent-taken-on", Part.AGENTS),
    AGENT_CHANGED("agent-changed", Part.AGENTS),
    AGENT_PASSWORD("agent-password", Part.AGENTS),
    OWN_PASSWORD_CHANGED("own-password-changed", Part.AGENTS),
    OWN_PASSWORD_REFUSED("own-password-refused", Part.ACCESS),
    SECOND_FACTOR_ON("second-factor-on", Part.AGENTS),
    SECOND_FACTOR_OFF("second-factor-off", Part.AGENTS),
    SECOND_FACTOR_REFUSED("second-factor-refused", Part.ACCESS),
    FIRST_ADMINISTRATOR("first-administrator", Part.AGENTS),
    ADMINISTRATOR_LET_IN("administrator-let-in", Part.ACCESS),
    DEVICE_ADDED("device-added", Part.DEVICES),
    DEVICE_CODE("device-code", Part.DEVICES),
    DEVICE_ENROLLED("device-enrolled", Part.DEVICES),
    DEVICE_REVOKED("device-revoked", Part.DEVICES),
    ARRIVAL_HELD("arrival-held", Part.DEVICES),
    ARRIVAL_ACCEPTED("arrival-accepted", Part.DEVICES),
    ARRIVAL_DISCARDED("arrival-discarded", Part.DEVICES),
    SITE_FOUNDED("site-founded", Part.SETTINGS),
    SITE_RENAMED("site-renamed", Part.SETTINGS),
    SITE_RULES("site-rules", Part.SETTINGS),
    SITE_CONTACT("site-contact", Part.SETTINGS),
    SITE_HOURS("site-hours", Part.SETTINGS),
    SITE_CLOSURES("site-closures", Part.SETTINGS),
    ZONE_ADDED("zone-added", Part.SETTINGS),
    MOTIF_ADDED("motif-added", Part.SETTINGS),
    MOTIF_CHANGED("motif-changed", Part.SETTINGS),
    COUNTER_ADDED("counter-added", Part.SETTINGS),
    COUNTER_CHANGED("counter-changed", Part.SETTINGS),
    PAPER_ADDED("paper-added", Part.SETTINGS),
    PAPER_CHANGED("paper-changed", Part.SETTINGS),
    PAPER_REMOVED("paper-removed", Part.SETTINGS),
    CHECKLIST_CHANGED("checklist-changed", Part.SETTINGS),
    VAULTS_CHANGED("vaults-changed", Part.SETTINGS),
    QUESTION_CHANGED("question-changed", Part.SETTINGS),
    PLACE_ADDED("place-added", Part.SETTINGS),
    PLACE_CHANGED("place-changed", Part.SETTINGS),
    PLACE_REMOVED("place-removed", Part.SETTINGS),
    SETTINGS_FIT_APPLIED("settings-fit-applied", Part.SETTINGS),
    SETTINGS_FIT_KEPT("settings-fit-kept", Part.SETTINGS),
    SETTINGS_FIT_AUTOMATIC("settings-fit-automatic", Part.SETTINGS),
    ROSTER_WEEK("roster-week", Part.PLANNING),
    ROSTER_DAY("roster-day", Part.PLANNING),
    ROSTER_USUAL("roster-usual", Part.PLANNING),
    ROSTER_ABSENCE("roster-absence", Part.PLANNING),
    ROSTER_WEEK_COPIED("roster-week-copied", Part.PLANNING),
    BREAK_MOVED("break-moved", Part.PLANNING),
    BREAK_MOVE_TAKEN_BACK("break-move-taken-back", Part.PLANNING),
    COLLEAGUE_COMES("colleague-comes", Part.PLANNING),
    OFFER_ADDED("offer-added", Part.PLANNING),
    OFFER_CHANGED("offer-changed", Part.PLANNING),
    OFFER_REMOVED("offer-removed", Part.PLANNING),
    ABSENCE_ADDED("absence-added", Part.PLANNING),
    ABSENCE_REMOVED("absence-removed", Part.PLANNING),
    ROOM_ADDED("room-added", Part.SETTINGS),
    ROOM_CHANGED("room-changed", Part.SETTINGS),
    BOOKING_RULES("booking-rules", Part.SETTINGS),
    BOOKING_OF_MOTIF("booking-of-motif", Part.SETTINGS),
    MESSAGE_RULES("message-rules", Part.SETTINGS),
    MESSAGE_WORDS("message-words", Part.SETTINGS),
    MESSAGE_RETRIED("message-retried", Part.VISITS),
    REMEDY_APPLIED("remedy-applied", Part.PLANNING),
    REMEDY_UNDONE("remedy-undone", Part.PLANNING),
    STUDY_BEGUN("study-begun", Part.PLANNING),
    STUDY_ASKED("study-asked", Part.PLANNING),
    STUDY_FORGOTTEN("study-forgotten", Part.PLANNING),
    APPOINTMENT_BOOKED("appointment-booked", Part.VISITS),
    APPOINTMENTS_IMPORTED("appointments-imported", Part.VISITS),
    APPOINTMENT_CANCELLED("appointment-cancelled", Part.VISITS),
    APPOINTMENT_CODES("appointment-codes", Part.VISITS),
    APPOINTMENT_MOVED("appointment-moved", Part.VISITS),
    APPOINTMENT_EXCUSED("appointment-excused", Part.VISITS),
    APPOINTMENT_MISSED("appointment-missed", Part.VISITS),
    APPOINTMENT_SEEN("appointment-seen", Part.VISITS),
    APPOINTMENT_REOPENED("appointment-reopened", Part.VISITS),
    TICKET_CHECKED_IN("ticket.CheckedIn", Part.VISITS),
    TICKET_CALLED("ticket.Called", Part.VISITS),
    TICKET_RECALLED("ticket.Recalled", Part.VISITS),
    TICKET_STARTED("ticket.Started", Part.VISITS),
    TICKET_HELD("ticket.Held", Part.VISITS),
    TICKET_RESUMED("ticket.Resumed", Part.VISITS),
    TICKET_TRANSFERRED("ticket.Transferred", Part.VISITS),
    TICKET_NOT_PRESENTED("ticket.NotPresented", Part.VISITS),
    TICKET_PUT_BACK("ticket.PutBack", Part.VISITS),
    TICKET_MOTIF_CORRECTED("ticket.MotifCorrected", Part.VISITS),
    TICKET_FINISHED("ticket.Finished", Part.VISITS),
    TICKET_LEFT("ticket.Left", Part.VISITS),
    TICKET_RELEASED("ticket.Released", Part.VISITS),
    SERVICE_CORRECTED("service-corrected", Part.VISITS),
    COUNTER_OPENED("counter.Opened", Part.COUNTERS),
    COUNTER_PAUSED("counter.Paused", Part.COUNTERS),
    COUNTER_UNPAUSED("counter.Unpaused", Part.COUNTERS),
    COUNTER_CLOSED("counter.Closed", Part.COUNTERS),
    NIGHT_LEARNT("night-learnt", Part.NIGHT),
    AUDIT_LINES_FORGOTTEN("audit-lines-forgotten", Part.NIGHT),
    AGENT_SESSIONS_FORGOTTEN("agent-sessions-forgotten", Part.NIGHT),
    GUESSES_FORGOTTEN("guesses-forgotten", Part.NIGHT),
    AGENT_TOKENS_FORGOTTEN("agent-tokens-forgotten", Part.NIGHT),
    GONE_AGENTS_FORGOTTEN("gone-agents-forgotten", Part.NIGHT),
    APPOINTMENTS_FORGOTTEN("appointments-forgotten", Part.NIGHT),
    ABSENCES_FORGOTTEN("absences-forgotten", Part.NIGHT),
    IMPORT_FILES_FORGOTTEN("import-files-forgotten", Part.NIGHT),
    CALL_RECORDS_FORGOTTEN("call-records-forgotten", Part.NIGHT),
    COUNTER_SESSIONS_FORGOTTEN("counter-sessions-forgotten", Part.NIGHT),
    HELD_ARRIVALS_FORGOTTEN("held-arrivals-forgotten", Part.NIGHT),
    HELP_REQUESTS_FORGOTTEN("help-requests-forgotten", Part.NIGHT),
    NEEDS_FORGOTTEN("needs-forgotten", Part.NIGHT),
    NOTES_FORGOTTEN("notes-forgotten", Part.NIGHT),
    OPT_OUTS_FORGOTTEN("opt-outs-forgotten", Part.NIGHT),
    PAPER_ORDERS_FORGOTTEN("paper-orders-forgotten", Part.NIGHT),
    REJECTED_RECORDS_FORGOTTEN("rejected-records-forgotten", Part.NIGHT),
    VISITS_FORGOTTEN("visits-forgotten", Part.NIGHT);

    /** How acts are grouped where somebody looks for one. */
    public enum Part {
        ACCESS,
        AGENTS,
        DEVICES,
        SETTINGS,
        PLANNING,
        VISITS,
        COUNTERS,
        NIGHT
    }

    private final String key;
    private final Part part;

    AuditAction(String key, Part part) {
        this.key = key;
        this.part = part;
    }

    /** As the database holds it. */
    public String key() {
        return key;
    }

    /** Its group. */
    public Part part() {
        return part;
    }

    /** The act of a key; empty for one that an older version wrote and this one does not know. */
    public static Optional<AuditAction> of(String key) {
        return Arrays.stream(values()).filter(action -> action.key.equals(key)).findFirst();
    }
}
