package fr.parvis.reception;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.DeskResult;
import fr.parvis.counter.boundary.Finish;
import fr.parvis.counter.boundary.Reordering;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.reception.boundary.CheckInAnswer.Again;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TicketFollowing;
import fr.parvis.reception.boundary.TicketView;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every way a visit with an appointment can end or stand, then the same code again: its own plain answer each time. */
class EndOfVisitIT extends InServer {
    private static final Instant CAME = at("2026-03-02T10:00:00");
    private static final Instant LATER = at("2026-03-02T10:10:00");
    private static final Instant TOO_LATE = at("2026-03-02T13:00:00");
    private static final Instant TOMORROW = at("2026-03-03T10:00:00");

    @EJB
    private CheckIn checkIn;

    @EJB
    private TicketFollowing following;

    @EJB
    private Desk desk;

    @EJB
    private Calling calling;

    @EJB
    private Serving serving;

    @EJB
    private Reordering reordering;

    private TestSite site;
    private String code;
    private UUID request;
    private TicketView first;

    /** What happens to the visitor before they show the code again. */
    private interface Ending {
        void happen() throws Exception;
    }

    private Map<String, Ending> endings() {
        Map<String, Ending> endings = new LinkedHashMap<>();
        endings.put("waits", () -> {});
        endings.put("gives up the place", () -> following.leave(first.link()));
        endings.put("is taken off", this::takeOff);
        endings.put("is taken off while on hold", () -> {
            serve();
            act(() -> serving.hold(press(), first.id(), "papier"));
            takeOff();
        });
        endings.put("gives up when called", () -> {
            call();
            following.leave(first.link());
        });
        endings.put("misses the call", this::miss);
        endings.put("misses the call and is put back", () -> {
            miss();
            act(() -> reordering.putBack(press(), site.id, first.id(), Place.FIRST));
        });
        endings.put("misses the call, is put back and taken off", () -> {
            miss();
            act(() -> reordering.putBack(press(), site.id, first.id(), Place.LAST));
            takeOff();
        });
        endings.put("is skipped", () -> {
            call();
            act(() -> reordering.skip(press(), first.id()));
        });
        endings.put("is called", this::call);
        endings.put("is served", this::serve);
        endings.put("is on hold", () -> {
            serve();
            act(() -> serving.hold(press(), first.id(), "papier"));
        });
        endings.put("is sent to another queue", () -> {
            serve();
            act(() -> serving.transferToMotif(press(), first.id(), site.motifs.get(1)));
        });
        endings.put("is sent to another counter and taken off", () -> {
            serve();
            act(() -> serving.transferToCounter(press(), first.id(), site.counters.get(0)));
            takeOff();
        });
        endings.put("loses the counter when called", () -> {
            call();
            act(() -> desk.close(press(), false));
        });
        endings.put("loses the counter when served", () -> {
            serve();
            act(() -> desk.close(press(), false));
        });
        endings.put("is finished", () -> {
            serve();
            act(() -> serving.finish(press(), new Finish(first.id(), Outcome.ANSWERED)));
        });
        return endings;
    }

    @Test
    void whatever_became_of_a_visit_the_same_code_has_a_plain_answer() throws Exception {
        for (String midnight : List.of("CLOSE", "KEEP")) {
            for (Instant again :
                    midnight.equals("KEEP") ? List.of(TOMORROW) : List.of(CAME, LATER, TOO_LATE, TOMORROW)) {
                for (String ending : endings().keySet()) {
                    arrive(midnight);
                    endings().get(ending).happen();
                    MovableClock.stopAt(again);

                    CheckInAnswer answer = use(UUID.randomUUID(), null);

                    String which = midnight + ": " + ending + ", then again at " + again;
                    assertThat(answer.getClass().getSimpleName())
                            .as(which)
                            .isEqualTo(expected(ending, midnight, again));
                    consistent(which);
                    assertThat(use(request, null))
                            .as(which + ", the first request once more")
                            .isInstanceOf(Again.class);
                    CheckInAnswer third = use(UUID.randomUUID(), null);
                    assertThat(third.getClass().getSimpleName())
                            .as(which + ", and a third time")
                            .isEqualTo(answer instanceof Issued ? "Again" : expected(ending, midnight, again));
                    consistent(which);
                }
            }
        }
    }

    @Test
    void a_kiosk_that_brings_the_code_a_day_late_is_answered_whatever_became_of_the_visit() throws Exception {
        int rank = 500;
        for (String midnight : List.of("CLOSE", "KEEP")) {
            for (Instant brought : midnight.equals("KEEP") ? List.of(TOMORROW) : List.of(LATER, TOMORROW)) {
                for (String ending : endings().keySet()) {
                    arrive(midnight);
                    endings().get(ending).happen();
                    MovableClock.stopAt(brought);
                    String which = midnight + ": " + ending + ", then from a kiosk without network at " + brought;
                    UUID offline = UUID.randomUUID();
                    KioskNumber number = new KioskNumber(rank++, TicketLink.draw(), CAME.plusSeconds(60), true);

                    CheckInAnswer answer = use(offline, number);

                    assertThat(answer)
                            .as(which)
                            .isInstanceOfAny(Issued.class, Again.class, CheckInAnswer.AlreadyServed.class);
                    assertThat(use(offline, number))
                            .as(which + ", once more")
                            .hasSameClassAs(answer instanceof Issued ? new Again(((Issued) answer).ticket()) : answer);
                    consistent(which);
                    use(UUID.randomUUID(), null);
                    consistent(which + ", and the code after that");
                }
            }
        }
    }

    @Test
    void an_appointment_that_was_left_behind_before_is_expected_again() throws Exception {
        arrive("CLOSE");
        takeOff();
        site.run("update appointment set status = 'CHECKED_IN' where id = ?", site.appointment(code));

        assertThat(use(UUID.randomUUID(), null)).isInstanceOf(Issued.class);
        consistent("an appointment of an older program");
    }

    private static String expected(String ending, String midnight, Instant again) {
        if (ending.equals("is finished")) {
            return "AlreadyServed";
        }
        boolean left = ending.contains("taken off") || ending.contains("gives up");
        boolean missed = ending.equals("misses the call");
        boolean stays = !left && !missed;
        if (again.equals(TOMORROW)) {
            return stays && (midnight.equals("KEEP") || ending.equals("is served")) ? "Again" : "OtherDay";
        }
        if (stays) {
            return "Again";
        }
        return again.equals(TOO_LATE) ? "TooLate" : left ? "Issued" : "Again";
    }

    /** At most one visit of an appointment that was not given up, and the appointment is where that ticket is. */
    private void consistent(String which) throws Exception {
        List<String> tickets = site.texts(
                "select status from ticket where appointment_id = ? and status <> 'LEFT'", site.appointment(code));
        assertThat(tickets).as(which).hasSizeLessThan(2);
        String ticket = tickets.isEmpty() ? "LEFT" : tickets.get(0);
        assertThat(site.texts("select status from appointment where id = ?", site.appointment(code)))
                .as(which + ": ticket " + ticket)
                .first()
                .isIn(
                        switch (ticket) {
                            case "FINISHED" -> List.of("SERVED");
                            case "NO_SHOW" -> List.of("NO_SHOW");
                            case "LEFT" -> List.of("BOOKED", "NO_SHOW");
                            default -> List.of("CHECKED_IN");
                        });
    }

    private void arrive(String midnight) throws Exception {
        MovableClock.stopAt(CAME);
        site = TestSite.with(database, 2, 1).set("midnight_rule", midnight);
        code = site.book(site.motifs.get(0), CAME);
        request = UUID.randomUUID();
        first = ((Issued) use(request, null)).ticket();
        act(() -> desk.open(press(), site.counters.get(0)));
    }

    private void call() throws Exception {
        act(() -> calling.next(press(), null));
    }

    private void serve() throws Exception {
        call();
        act(() -> serving.start(press(), first.id()));
    }

    private void miss() throws Exception {
        call();
        act(() -> serving.noShow(press(), first.id()));
    }

    private void takeOff() throws Exception {
        act(() -> reordering.leave(press(), site.id, first.id()));
    }

    private void act(java.util.concurrent.Callable<DeskAnswer> deed) throws Exception {
        assertThat(as.call(deed).result()).isEqualTo(DeskResult.DONE);
    }

    private Press press() {
        return Press.once(site.agents.get(0));
    }

    private CheckInAnswer use(UUID requestId, KioskNumber number) throws Exception {
        UseCode order = new UseCode(requestId, new Issuer(site.id, 'A'), code, "fr", Set.of(), number);
        return as.call(() -> checkIn.useCode(order));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }
}
