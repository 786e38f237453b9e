package fr.parvis.study;

import static fr.parvis.study.control.Organisations.AGENTS;
import static fr.parvis.study.control.Organisations.NUMBERING;
import static fr.parvis.study.control.Organisations.monday;
import static fr.parvis.study.control.Organisations.rest;
import static fr.parvis.study.control.Organisations.shift;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.improve.study.PlannedDay;
import fr.parvis.queueing.improve.study.PlannedPresence;
import fr.parvis.queueing.simulation.CounterShifts;
import fr.parvis.study.control.OrganisationJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkforceTest {
    private static final long MINUTE = 60_000;

    @Test
    void a_break_splits_a_shift_and_only_the_end_goes_on_until_the_room_is_empty() {
        Organisation organisation = monday(shift(1, 7L, "08:30", "12:00", rest("10:15", "10:30")));

        assertThat(presences(organisation, organisation).get(0).pieces())
                .containsExactly(piece("8:30", "10:15", false), piece("10:30", "12:00", true));
    }

    @Test
    void who_leaves_while_a_colleague_stays_leaves_in_time() {
        Organisation organisation = monday(shift(1, 7L, "08:30", "11:00"), shift(2, null, "08:30", "12:00"));

        assertThat(presences(organisation, organisation))
                .extracting(presence -> presence.pieces().get(0).drains())
                .containsExactly(false, true);
    }

    @Test
    void who_stayed_on_at_noon_has_gone_when_the_afternoon_begins() {
        Organisation organisation = monday(shift(1, 7L, "08:30", "12:00"), shift(2, null, "13:30", "17:00"));
        PlannedDay day = day(organisation, organisation);

        assertThat(day.duties().mayCall(0, millis("13:29"))).isTrue();
        assertThat(day.duties().mayCall(0, millis("13:30"))).isFalse();
        assertThat(day.duties().mayCall(1, millis("17:05"))).isTrue();
        assertThat(day.covers(1, millis("12:45"), millis("23:00"))).isFalse();
        assertThat(day.covers(0, millis("12:45"), millis("23:00"))).isTrue();
    }

    @Test
    void an_agent_serves_at_a_counter_what_both_can_do() {
        Organisation organisation = monday(shift(1, 7L, "08:30", "12:00"), shift(1, null, "12:00", "13:00"));

        assertThat(presences(organisation, organisation))
                .extracting(PlannedPresence::able)
                .containsExactly(List.of(true, false), List.of(true, true));
    }

    @Test
    void a_motif_added_to_a_counter_is_learnt_by_whoever_sits_there() {
        Organisation today = monday(shift(2, 7L, "08:30", "12:00"));
        Organisation wanted = today.withSkills(Map.of(2L, Set.of(12L)));

        assertThat(presences(wanted, today).get(0).able()).containsExactly(false, true);
    }

    @Test
    void a_counter_that_is_gone_is_left_out() {
        Organisation organisation = monday(shift(3, 7L, "08:30", "12:00"));

        assertThat(presences(organisation, organisation)).isEmpty();
    }

    @Test
    void an_organisation_is_read_as_it_was_written() {
        Organisation organisation = monday(
                        shift(1, 7L, "08:30", "12:00", rest("10:15", "10:30")), shift(2, null, "09:00", "11:00"))
                .withShare(0.25);

        assertThat(OrganisationJson.read(OrganisationJson.write(organisation))).isEqualTo(organisation);
    }

    private static List<PlannedPresence> presences(Organisation wanted, Organisation today) {
        return day(wanted, today).presences();
    }

    private static PlannedDay day(Organisation wanted, Organisation today) {
        PlannedDay.Motifs motifs = new PlannedDay.Motifs(List.of(5.0 * MINUTE, 10.0 * MINUTE), List.of(0.5, 0.5));
        return new Workforce(wanted, today, NUMBERING, AGENTS).days(motifs).get(0);
    }

    private static CounterShifts.Shift piece(String from, String to, boolean drains) {
        return new CounterShifts.Shift(millis(from), millis(to), drains);
    }

    private static long millis(String time) {
        String[] parts = time.split(":", 2);
        return (Integer.parseInt(parts[0]) * 60L + Integer.parseInt(parts[1])) * MINUTE;
    }
}
