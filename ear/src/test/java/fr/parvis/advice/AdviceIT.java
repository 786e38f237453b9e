package fr.parvis.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.advice.boundary.AdviceBoard;
import fr.parvis.advice.boundary.Ahead;
import fr.parvis.advice.boundary.AppliedView;
import fr.parvis.advice.boundary.Reinforcements;
import fr.parvis.advice.boundary.Remedies;
import fr.parvis.advice.boundary.RemedyAnswer;
import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.CounterRoom;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.learning.boundary.NightlyLearning;
import fr.parvis.queueing.improve.advice.Remedy;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.staffing.RosterBook;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdviceIT extends InServer {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");

    @EJB
    private CheckIn checkIn;

    @EJB
    private Desk desk;

    @EJB
    private CounterRoom room;

    @EJB
    private AdviceBoard board;

    @EJB
    private NightlyLearning nights;

    @EJB
    private Remedies remedies;

    @EJB
    private Reinforcements reinforcements;

    @Inject
    private RosterBook roster;

    @EJB
    private AsAdministrator reception;

    private TestSite site;

    /** Two counters; the first does the first motif only, though its agent can do both; the third has nobody. */
    @BeforeEach
    void open_a_site_with_a_long_queue() throws Exception {
        MovableClock.stopAt(TEN);
        site = TestSite.with(database, 2, 3);
        for (int counter = 0; counter < 3; counter++) {
            site.run(
                    "delete from counter_motif where counter_id = ? and motif_id = ?",
                    counter(counter),
                    motif(counter == 0 ? 1 : 0));
        }
        open(0);
        open(1);
        for (int visitor = 0; visitor < 8; visitor++) {
            arrive(1);
        }
    }

    @Test
    void the_board_foresees_the_queue_warns_and_advises_the_same_each_time() {
        Ahead ahead = board.reckon(site.id);

        assertThat(ahead.hour().queue(motif(1)).orElseThrow().points().get(0).middle())
                .as("eight wait, and the free counter calls one of them at once")
                .isEqualTo(7);
        assertThat(ahead.overloads()).extracting(overload -> overload.motifId()).contains(motif(1));
        assertThat(ahead.overloads().get(0).crowding().from()).isEqualTo(TEN.plus(Duration.ofMinutes(30)));
        assertThat(ahead.options()).extracting(Ahead.Option::word).contains(callThirdAgent());
        assertThat(ahead.options())
                .allSatisfy(option -> assertThat(option.advice().after().missed())
                        .isLessThanOrEqualTo(option.advice().before().missed()));
        assertThat(board.reckon(site.id)).isEqualTo(ahead);
    }

    @Test
    void a_queue_that_nobody_serves_is_warned_of_once_somebody_waits_for_it() throws Exception {
        for (int day = 1; day <= 5; day++) {
            site.run(
                    "insert into ticket (id, site_id, day, series, rank, link, request_id, motif_id, visitor_class, language,"
                            + " status, arrived_at, reference_at, since, moved_at)"
                            + " select nextval('ticket_seq'), ?, date '2026-11-24' - ?, 'B', n, cast(gen_random_uuid() as text),"
                            + " gen_random_uuid(), ?, 'WALK_IN', 'fr', 'LEFT', t, t, t, t from generate_series(1, 30) n,"
                            + " lateral (select timestamptz '2026-11-24 09:10Z' - ? * interval '1 day' as t) at",
                    site.id,
                    day,
                    motif(0),
                    day);
        }
        nights.learn(site.id);
        site.run("delete from counter_motif where motif_id = ?", motif(0));

        assertThat(board.reckon(site.id).overloads())
                .extracting(overload -> overload.motifId())
                .containsExactly(motif(1));
        arrive(0);
        assertThat(board.reckon(site.id).overloads())
                .extracting(overload -> overload.motifId())
                .containsExactlyInAnyOrder(motif(0), motif(1));
    }

    @Test
    void opening_a_motif_counts_at_once_and_undoing_it_too_each_press_once() throws Exception {
        UUID press = UUID.randomUUID();
        List<RemedyAnswer> answers = Together.run(4, thread -> () -> apply(press, openSecondMotif()));
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0).done()).isTrue();
        assertThat(motifsAt(0)).containsExactlyInAnyOrder(motif(0), motif(1));
        assertThat(apply(UUID.randomUUID(), openSecondMotif()).done()).isFalse();
        AppliedView applied = today().get(0);
        assertThat(applied.remedy()).isEqualTo(new Remedy.OpenMotif(counter(0), motif(1)));
        UUID undo = UUID.randomUUID();

        assertThat(undo(undo, applied.id()).done()).isTrue();
        assertThat(undo(undo, applied.id()).done()).isTrue();
        assertThat(undo(UUID.randomUUID(), applied.id()).done()).isFalse();
        assertThat(motifsAt(0)).containsExactly(motif(0));
        assertThat(today()).isEmpty();
        assertThat(site.texts(
                        "select action from audit_entry where site_id = ? and action like 'remedy-%' order by id",
                        site.id))
                .containsExactly("remedy-applied", "remedy-undone");
    }

    @Test
    void a_motif_opened_for_a_day_is_closed_the_next_day() throws Exception {
        apply(UUID.randomUUID(), openSecondMotif());
        MovableClock.stopAt(TEN.plus(Duration.ofDays(1)));
        open(0);
        arrive(0);

        assertThat(motifsAt(0)).containsExactly(motif(0));
    }

    @Test
    void a_motif_that_the_agent_cannot_do_is_not_opened() throws Exception {
        site.run("delete from agent_motif where agent_id = ? and motif_id = ?", site.agents.get(0), motif(1));

        assertThat(apply(UUID.randomUUID(), openSecondMotif()).done()).isFalse();
        assertThat(motifsAt(0)).containsExactly(motif(0));
    }

    @Test
    void a_colleague_is_called_answers_and_the_call_is_taken_back() throws Exception {
        String call = callThirdAgent();
        assertThat(board.reckon(site.id).options())
                .extracting(Ahead.Option::word)
                .contains(call);
        long remedy = apply(UUID.randomUUID(), call).remedyId();
        assertThat(apply(UUID.randomUUID(), call).done()).isFalse();
        assertThat(reception.call(() -> reinforcements.forAgent(site.agents.get(2))))
                .singleElement()
                .satisfies(summons -> {
                    assertThat(summons.counter()).isEqualTo("Guichet 3");
                    assertThat(summons.confirmedAt()).isNull();
                });

        assertThat(confirm(remedy, site.agents.get(1))).isFalse();
        assertThat(confirm(remedy, site.agents.get(2))).isTrue();
        assertThat(today().get(0).confirmedAt()).isEqualTo(TEN);
        assertThat(undo(UUID.randomUUID(), remedy).done()).isTrue();
        assertThat(confirm(remedy, site.agents.get(2))).isFalse();
        assertThat(reception.call(() -> reinforcements.forAgent(site.agents.get(2))))
                .isEmpty();
    }

    @Test
    void a_break_is_moved_in_the_roster_of_the_day_and_moved_back() throws Exception {
        site.run(
                "insert into counter_plan (id, site_id, counter_id, weekday) values (nextval('staffing_seq'), ?, ?, 2)",
                site.id,
                counter(1));
        site.run(
                "insert into planned_shift (plan_id, agent_id, starts, ends, breaks)"
                        + " select id, ?, '08:00', '12:00', '10:10-10:30' from counter_plan where site_id = ?",
                site.agents.get(1),
                site.id);
        String move = "move-break:" + counter(1) + ":" + TEN.plusSeconds(600).getEpochSecond() + ":40";
        assertThat(board.reckon(site.id).hour().queue(motif(1)).orElseThrow().p90())
                .isPositive();
        RemedyAnswer moved = apply(UUID.randomUUID(), move);

        assertThat(moved.done()).isTrue();
        assertThat(breakStart()).isEqualTo(LocalTime.of(10, 50));
        assertThat(undo(UUID.randomUUID(), moved.remedyId()).done()).isTrue();
        assertThat(breakStart()).isEqualTo(LocalTime.of(10, 10));
    }

    @Test
    void an_agent_may_look_and_not_decide() {
        assertThatThrownBy(() -> as.call(() -> remedies.apply(press(UUID.randomUUID()), site.id, openSecondMotif())))
                .isInstanceOf(EJBAccessException.class);
    }

    private LocalTime breakStart() {
        return roster.on(site.id, TUESDAY).get(0).breaks().get(0).from();
    }

    private String openSecondMotif() {
        return "open-motif:" + counter(0) + ":" + motif(1);
    }

    private String callThirdAgent() {
        return "call-colleague:" + counter(2) + ":" + site.agents.get(2) + ":45";
    }

    private RemedyAnswer apply(UUID request, String word) throws Exception {
        return reception.call(() -> remedies.apply(press(request), site.id, word));
    }

    private RemedyAnswer undo(UUID request, long remedy) throws Exception {
        return reception.call(() -> remedies.undo(press(request), site.id, remedy));
    }

    private boolean confirm(long remedy, long agent) throws Exception {
        return reception.call(() -> reinforcements.confirm(site.id, remedy, agent));
    }

    private List<AppliedView> today() throws Exception {
        return reception.call(() -> reinforcements.today(site.id));
    }

    private Press press(UUID request) {
        return new Press(site.agents.get(0), request);
    }

    private Set<Long> motifsAt(int counter) throws Exception {
        return as.call(() -> room.counters(site.id)).get(counter).motifIds();
    }

    private void open(int counter) throws Exception {
        as.call(() -> desk.open(Press.once(site.agents.get(counter)), counter(counter)));
        as.call(() -> desk.heartbeat(site.agents.get(counter)));
    }

    private void arrive(int motif) throws Exception {
        as.call(() -> checkIn.takeTicket(
                new TakeTicket(UUID.randomUUID(), new Issuer(site.id, 'A'), motif(motif), "fr", false, Set.of())));
    }

    private long counter(int index) {
        return site.counters.get(index);
    }

    private long motif(int index) {
        return site.motifs.get(index);
    }
}
