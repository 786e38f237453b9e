package fr.parvis.reception.control;

import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.audit.Actor;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.TicketEvent;
import fr.parvis.reception.TicketEvent.Move;
import fr.parvis.reception.TicketRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The rows that presses leave in the tables, all of one moment, as {@code write_room} reads them. */
public final class DayRows {
    private final Instant now;
    private final JsonRows rows = new JsonRows();

    /** @param now in whole microseconds */
    public DayRows(Instant now) {
        this.now = now;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** All of them, once. */
    public String text() {
        return rows.text();
    }

    /** A ticket that was issued. */
    public void issued(Ticket ticket) {
        row("tickets", ticket.row())
                .with("site_id", ticket.siteId())
                .with("series", ticket.number().series())
                .with("rank", ticket.number().rank())
                .with("link", ticket.link())
                .with("request_id", ticket.requestId())
                .with("visitor_class", ticket.visitorClass())
                .with("appointment_id", ticket.appointmentId())
                .with("appointment_at", ticket.appointmentAt())
                .with("language", ticket.language())
                .with("needs", ticket.row().needs())
                .with("arrived_at", ticket.arrivedAt())
                .with("issued_offline", ticket.issuedOffline())
                .with("version", 1)
                .end();
    }

    /** A ticket that moved, and its appointment with it. */
    public void moved(Ticket ticket, TicketEvent event) {
        Move move = event.move();
        row("moves", ticket.row())
                .with("turns", TicketJournal.turns(event))
                .with("at_counter", move.counterId())
                .with("agent_id", move.agentId())
                .end();
        AppointmentProgress.goesTo(ticket, event).ifPresent(to -> follow(ticket.appointmentId(), to));
    }

    private JsonRows.Row row(String list, TicketRow ticket) {
        return rows.row(list)
                .with("id", ticket.id())
                .with("day", ticket.day())
                .with("motif_id", ticket.motifId())
                .with("status", ticket.status())
                .with("counter_id", ticket.counterId())
                .with("session_id", ticket.sessionId())
                .with("kept_for_agent_id", ticket.keptForAgentId())
                .with("kept_for_counter_id", ticket.keptForCounterId())
                .with("reference_at", ticket.referenceAt())
                .with("not_before", ticket.notBefore())
                .with("first_called_at", ticket.firstCalledAt())
                .with("since", ticket.since())
                .with("moved_at", ticket.movedAt())
                .with("outcome", ticket.outcome())
                .with("note", ticket.note());
    }

    /** As {@code Appointment.follow}: only along the arrows of an appointment. */
    private void follow(long appointmentId, AppointmentStatus to) {
        List<String> before = Arrays.stream(AppointmentStatus.values())
                .filter(from -> from.next().contains(to))
                .map(Enum::name)
                .toList();
        rows.row("appointments")
                .with("id", appointmentId)
                .with("status", to)
                .with("before", before)
                .end();
    }

    /** The line of an event in the trail. */
    public void noted(TicketEvent event) {
        Actor actor = TicketJournal.actor(event);
        rows.row("audit")
                .with("at", now)
                .with("actor_kind", actor.kind())
                .with("actor_id", actor.id())
                .with("action", event.action().key())
                .with("subject_id", event.move().ticketId())
                .with("detail", event.move().to().name())
                .end();
    }

    /** The answer that a request is given. */
    public void answered(UUID requestId, String action, String answer) {
        rows.row("answers")
                .with("request_id", requestId)
                .with("action", action)
                .with("answer", answer)
                .with("at", now)
                .end();
    }

    /** A browser that was heard at a counter. */
    public void heard(long sessionId, String heardBy, boolean idle) {
        rows.row("stays")
                .with("id", sessionId)
                .with("idle_since", idle ? now : null)
                .with("heard_by", heardBy)
                .with("heard_at", now)
                .end();
    }

    /** A call or a recall under a sequence number of the day. */
    public void called(
            Ticket ticket, long sequence, long counterId, long agentId, String reason, Long ruleTicketId, String desk) {
        rows.row("calls")
                .with("day", ticket.row().day())
                .with("sequence", sequence)
                .with("ticket_id", ticket.id())
                .with("counter_id", counterId)
                .with("agent_id", agentId)
                .with("called_at", ticket.movedAt())
                .with("recall", reason == null)
                .with("reason", reason)
                .with("rule_ticket_id", ruleTicketId)
                .with("desk", desk)
                .end();
    }
}
