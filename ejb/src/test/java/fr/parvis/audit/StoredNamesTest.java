package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.TicketEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stands in the trail of years does not change with a name in the code: these are the words, as databases hold them. */
class StoredNamesTest {
    private static final String KEYS =
            """
            signed-in
            signed-out
            sign-in-refused
            access-refused
            trail-exported
            agent-taken-on
            agent-changed
            agent-password
            own-password-changed
            own-password-refused
            second-factor-on
            second-factor-off
            second-factor-refused
            first-administrator
            administrator-let-in
            device-added
            device-code
            device-enrolled
            device-revoked
            arrival-held
            arrival-accepted
            arrival-discarded
            site-founded
            site-renamed
            site-rules
            site-contact
            site-hours
            site-closures
            zone-added
            motif-added
            motif-changed
            counter-added
            counter-changed
            paper-added
            paper-changed
            paper-removed
            checklist-changed
            vaults-changed
            question-changed
            place-added
            place-changed
            place-removed
            settings-fit-applied
            settings-fit-kept
            settings-fit-automatic
            roster-week
            roster-day
            roster-usual
            roster-absence
            roster-week-copied
            break-moved
            break-move-taken-back
            colleague-comes
            offer-added
            offer-changed
            offer-removed
            absence-added
            absence-removed
            room-added
            room-changed
            booking-rules
            booking-of-motif
            message-rules
            message-words
            message-retried
            remedy-applied
            remedy-undone
            study-begun
            study-asked
            study-forgotten
            appointment-booked
            appointments-imported
            appointment-cancelled
            appointment-codes
            appointment-moved
            appointment-excused
            appointment-missed
            appointment-seen
            appointment-reopened
            ticket.CheckedIn
            ticket.Called
            ticket.Recalled
            ticket.Started
            ticket.Held
            ticket.Resumed
            ticket.Transferred
            ticket.NotPresented
            ticket.PutBack
            ticket.MotifCorrected
            ticket.Finished
            ticket.Left
            ticket.Released
            service-corrected
            counter.Opened
            counter.Paused
            counter.Unpaused
            counter.Closed
            night-learnt
            audit-lines-forgotten
            agent-sessions-forgotten
            guesses-forgotten
            agent-tokens-forgotten
            gone-agents-forgotten
            appointments-forgotten
            absences-forgotten
            import-files-forgotten
            call-records-forgotten
            counter-sessions-forgotten
            held-arrivals-forgotten
            help-requests-forgotten
            needs-forgotten
            notes-forgotten
            opt-outs-forgotten
            paper-orders-forgotten
            rejected-records-forgotten
            visits-forgotten
            """;

    private static final Map<TicketEvent, String> EVENTS = Map.ofEntries(
            Map.entry(new TicketEvent.CheckedIn(null, 1, VisitorClass.WALK_IN), "ticket.CheckedIn"),
            Map.entry(new TicketEvent.Called(null), "ticket.Called"),
            Map.entry(new TicketEvent.Recalled(null), "ticket.Recalled"),
            Map.entry(new TicketEvent.Started(null), "ticket.Started"),
            Map.entry(new TicketEvent.Held(null), "ticket.Held"),
            Map.entry(new TicketEvent.Resumed(null), "ticket.Resumed"),
            Map.entry(new TicketEvent.Transferred(null), "ticket.Transferred"),
            Map.entry(new TicketEvent.NotPresented(null), "ticket.NotPresented"),
            Map.entry(new TicketEvent.PutBack(null), "ticket.PutBack"),
            Map.entry(new TicketEvent.MotifCorrected(null), "ticket.MotifCorrected"),
            Map.entry(new TicketEvent.Finished(null, Outcome.ANSWERED), "ticket.Finished"),
            Map.entry(new TicketEvent.Left(null, true), "ticket.Left"),
            Map.entry(new TicketEvent.Released(null), "ticket.Released"));

    @Test
    void the_acts_of_the_trail_keep_their_keys() {
        assertThat(Arrays.stream(AuditAction.values()).map(AuditAction::key))
                .containsExactlyElementsOf(KEYS.lines().toList());
    }

    @Test
    void every_move_of_a_ticket_keeps_the_key_that_it_has_in_the_trail() {
        assertThat(EVENTS)
                .allSatisfy((event, key) -> assertThat(event.action().key()).isEqualTo(key));
        assertThat(EVENTS.keySet().stream().map(Object::getClass).collect(Collectors.<Object>toSet()))
                .isEqualTo(Set.of(TicketEvent.class.getPermittedSubclasses()));
    }
}
