package fr.parvis.reception;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.reception.boundary.CheckInAnswer.Again;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.TicketFollowing;
import fr.parvis.reception.boundary.TicketView;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckInIT extends InServer {
    private static final Instant TEN = Instant.parse("2026-03-02T09:00:00Z");

    @EJB
    private CheckIn checkIn;

    @EJB
    private TicketFollowing following;

    private TestSite site;

    @BeforeEach
    void open_a_site() throws Exception {
        site = TestSite.with(database, 3, 1);
    }

    @Test
    void fifty_threads_on_three_motifs_get_fifty_numbers_without_a_gap() throws Exception {
        List<String> numbers = Together.run(
                50,
                thread -> () ->
                        issued(take(UUID.randomUUID(), thread % 3)).number().toString());

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50)
                        .mapToObj("A%03d"::formatted)
                        .toList());
        assertThat(site.number("select count(*) from ticket_period where site_id = ? and ended_at is null", site.id))
                .isEqualTo(50);
        assertThat(site.number("select count(*) from audit_entry where site_id = ? and action like 'ticket%'", site.id))
                .isEqualTo(50);
    }

    @Test
    void the_same_request_from_twenty_threads_gives_one_ticket_and_one_answer() throws Exception {
        UUID request = UUID.randomUUID();
        List<String> links =
                Together.run(20, thread -> () -> ticket(take(request, 0)).link());

        assertThat(links.stream().distinct()).hasSize(1);
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isEqualTo(1);
        assertThat(issued(take(UUID.randomUUID(), 0)).number()).hasToString("A002");
    }

    @Test
    void after_the_second_of_three_left_the_next_number_is_four() throws Exception {
        take(UUID.randomUUID(), 0);
        TicketView second = issued(take(UUID.randomUUID(), 0));
        take(UUID.randomUUID(), 0);
        following.leave(second.link());

        assertThat(issued(take(UUID.randomUUID(), 0)).number()).hasToString("A004");
        assertThat(following.follow(second.link()).orElseThrow().status()).isEqualTo(TicketStatus.LEFT);
    }

    @Test
    void a_quota_is_exact_when_thirty_people_press_at_once() throws Exception {
        site.run("update motif set daily_quota = 7 where id = ?", site.motifs.get(0));
        List<CheckInAnswer> answers = Together.run(30, thread -> () -> take(UUID.randomUUID(), 0));

        assertThat(answers).filteredOn(Issued.class::isInstance).hasSize(7);
        assertThat(answers)
                .filteredOn(CheckInAnswer.QuotaReached.class::isInstance)
                .hasSize(23);
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isEqualTo(7);
    }

    @Test
    void a_retry_is_answered_as_the_first_time_even_when_the_quota_was_reached_meanwhile() throws Exception {
        site.run("update motif set daily_quota = 1 where id = ?", site.motifs.get(0));
        UUID request = UUID.randomUUID();
        TicketView first = issued(take(request, 0));

        assertThat(take(UUID.randomUUID(), 0)).isInstanceOf(CheckInAnswer.QuotaReached.class);
        assertThat(ticket(take(request, 0)).link()).isEqualTo(first.link());
    }

    @Test
    void people_ahead_are_those_who_wait_for_the_same_motif() throws Exception {
        take(UUID.randomUUID(), 0);
        take(UUID.randomUUID(), 1);
        take(UUID.randomUUID(), 0);

        TicketView mine = issued(take(UUID.randomUUID(), 0));
        assertThat(mine.ahead()).isEqualTo(2);
        assertThat(following.follow(mine.link()).orElseThrow().ahead()).isEqualTo(2);
    }

    @Test
    void one_appointment_shown_at_two_kiosks_at_once_is_checked_in_once() throws Exception {
        String code = site.book(site.motifs.get(0), Instant.now().plusSeconds(60));
        List<String> links = Together.run(8, thread -> () -> ticket(use(code)).link());

        assertThat(links.stream().distinct()).hasSize(1);
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isEqualTo(1);
        assertThat(site.texts("select status from appointment where site_id = ?", site.id))
                .containsExactly("CHECKED_IN");
    }

    @Test
    void a_code_is_refused_with_its_own_answer_and_leaves_no_trace() throws Exception {
        MovableClock.stopAt(TEN);
        TestSite other = TestSite.with(database, 1, 0);
        String elsewhere = other.book(other.motifs.get(0), TEN);
        String tomorrow = site.book(site.motifs.get(0), TEN.plusSeconds(86_400));
        String tooEarly = site.book(site.motifs.get(0), TEN.plusSeconds(3 * 3_600));
        String tooLate = site.book(site.motifs.get(0), TEN.minusSeconds(3_600));

        assertThat(use("ZZZZZZZZ")).isInstanceOf(CheckInAnswer.UnknownCode.class);
        assertThat(use("???")).isInstanceOf(CheckInAnswer.UnknownCode.class);
        assertThat(use(elsewhere)).isInstanceOf(CheckInAnswer.OtherSite.class);
        assertThat(use(tomorrow)).isEqualTo(new CheckInAnswer.OtherDay(TEN.plusSeconds(86_400), site.motifs.get(0)));
        assertThat(use(tooEarly))
                .isEqualTo(new CheckInAnswer.TooEarly(TEN.plusSeconds(3 * 3_600), TEN.plusSeconds(2 * 3_600)));
        assertThat(use(tooLate)).isEqualTo(new CheckInAnswer.TooLate(TEN.minusSeconds(3_600), site.motifs.get(0)));
        assertThat(site.number("select count(*) from ticket where site_id in (?, ?)", site.id, other.id))
                .isZero();
        assertThat(site.texts("select distinct status from appointment where site_id = ?", site.id))
                .containsExactly("BOOKED");
    }

    @Test
    void served_and_cancelled_appointments_and_motifs_not_offered_have_their_own_answers() throws Exception {
        String served = site.book(site.motifs.get(0), Instant.now());
        String cancelled = site.book(site.motifs.get(0), Instant.now());
        site.run("update appointment set status = 'SERVED' where id = ?", site.appointment(served));
        site.run("update appointment set status = 'CANCELLED' where id = ?", site.appointment(cancelled));
        site.run("update motif set offered = false where id = ?", site.motifs.get(2));

        assertThat(use(served)).isInstanceOf(CheckInAnswer.AlreadyServed.class);
        assertThat(use(cancelled)).isInstanceOf(CheckInAnswer.Cancelled.class);
        assertThat(take(UUID.randomUUID(), 2)).isInstanceOf(CheckInAnswer.MotifNotOffered.class);
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isZero();
    }

    @Test
    void a_closed_site_says_when_it_opens() throws Exception {
        site.run("delete from opening_period where site_id = ? and weekday <> 3", site.id);
        MovableClock.stopAt(TEN);

        assertThat(take(UUID.randomUUID(), 0))
                .isEqualTo(new CheckInAnswer.SiteClosed(java.time.LocalDate.of(2026, 3, 4)
                        .atStartOfDay(ZoneId.of("Europe/Paris"))
                        .toInstant()));
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isZero();
    }

    private CheckInAnswer take(UUID request, int motif) throws Exception {
        TakeTicket order = new TakeTicket(
                request, new Issuer(site.id, 'A'), site.motifs.get(motif), "fr", false, Set.of(Need.INTERPRETER));
        return as.call(() -> checkIn.takeTicket(order));
    }

    private CheckInAnswer use(String code) throws Exception {
        UseCode order = new UseCode(UUID.randomUUID(), new Issuer(site.id, 'A'), code, "fr", Set.of());
        return as.call(() -> checkIn.useCode(order));
    }

    private static TicketView issued(CheckInAnswer answer) {
        assertThat(answer).isInstanceOf(Issued.class);
        return ((Issued) answer).ticket();
    }

    private static TicketView ticket(CheckInAnswer answer) {
        return answer instanceof Issued issued ? issued.ticket() : ((Again) answer).ticket();
    }
}
