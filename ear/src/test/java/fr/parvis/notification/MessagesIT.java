package fr.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.agenda.AppointmentChanged;
import fr.parvis.agenda.AppointmentChanged.Kind;
import fr.parvis.notification.boundary.GatewayReports;
import fr.parvis.notification.boundary.OptingOut;
import fr.parvis.notification.boundary.OutboxRound;
import fr.parvis.notification.boundary.Postman;
import fr.parvis.notification.boundary.SentMessages;
import fr.parvis.notification.sending.Envelope;
import fr.parvis.notification.sending.Handover;
import fr.parvis.shared.OwnTransaction;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.RecordedPost;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What visitors are told of their appointments: once, in time, and not when they want none (ADR 0104). */
class MessagesIT extends InServer {
    /** Monday morning in Paris; the appointment is on Thursday at 14:20. */
    private static final Instant TEN = Instant.parse("2026-03-02T09:00:00Z");

    private static final Instant THURSDAY = Instant.parse("2026-03-05T13:20:00Z");

    @EJB
    private Postman postman;

    @EJB
    private OutboxRound round;

    @EJB
    private OptingOut optingOut;

    @EJB
    private GatewayReports reports;

    @EJB
    private SentMessages messages;

    @EJB
    private OwnTransaction transaction;

    @Inject
    private Event<AppointmentChanged> decided;

    @Test
    void a_decision_is_told_once_whoever_carries_it_and_one_that_is_taken_back_is_not_told() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        String phone = phone(site, 0);
        long appointment = book(site, phone, THURSDAY);
        assertThatThrownBy(() -> transaction.call(() -> {
                    decided.fire(new AppointmentChanged(site.id, appointment, Kind.BOOKED));
                    throw new IllegalStateException("taken back");
                }))
                .hasRootCauseMessage("taken back");
        assertThat(rows(site)).isEmpty();

        tell(site, appointment, Kind.BOOKED);
        tell(site, appointment, Kind.BOOKED);
        Together.run(4, thread -> postman::deliver);

        assertThat(rows(site)).containsExactly("BOOKED SENT");
        Envelope sent = RecordedPost.to(phone).get(0);
        assertThat(RecordedPost.to(phone)).hasSize(1);
        assertThat(sent.channel()).isEqualTo(MessageChannel.SMS);
        assertThat(sent.text())
                .startsWith("Rendez-vous le jeudi 5 mars à 14 h 20, Site ")
                .contains("/r/PV1.", "Stop : ", "/n/");
        assertThat(site.texts(
                        "select coalesce(shown_to, shown_text, '-') from message_outbox where site_id = ?", site.id))
                .as("nothing of whom or what is kept")
                .containsExactly("-");
        site.run("update appointment set starts_at = starts_at - interval '30 days' where site_id = ?", site.id);
        site.run("delete from appointment where id = ?", appointment);
        assertThat(rows(site)).as("it goes with its appointment").isEmpty();
    }

    @Test
    void two_hundred_messages_that_several_nodes_carry_at_once_go_out_once_each() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        List<String> phones = new ArrayList<>();
        for (int person = 0; person < 200; person++) {
            phones.add(phone(site, person));
            tell(site, book(site, phone(site, person), THURSDAY), Kind.BOOKED);
        }

        Together.run(6, thread -> postman::deliver);
        carry(site);

        assertThat(site.number(
                        "select count(*) from message_outbox where site_id = ? and state = 'SENT' and attempts = 1",
                        site.id))
                .isEqualTo(200);
        assertThat(phones)
                .allSatisfy(phone -> assertThat(RecordedPost.to(phone)).hasSize(1));
    }

    @Test
    void a_message_whose_node_was_killed_goes_out_by_another_with_the_same_id() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        String phone = phone(site, 0);
        tell(site, book(site, phone, THURSDAY), Kind.BOOKED);
        carry(site);
        site.run(
                "update message_outbox set state = 'SENDING', settled_at = null, lease = gen_random_uuid(),"
                        + " lease_until = ? where site_id = ?",
                Timestamp.from(TEN.plusSeconds(60)),
                site.id);

        postman.deliver();
        assertThat(RecordedPost.to(phone)).as("its node may still be at it").hasSize(1);
        MovableClock.stopAt(TEN.plusSeconds(61));
        Together.run(3, thread -> postman::deliver);
        settle(site);

        assertThat(RecordedPost.to(phone)).hasSize(2);
        assertThat(RecordedPost.to(phone).stream().map(Envelope::reference).distinct())
                .hasSize(1);
        assertThat(rows(site)).containsExactly("BOOKED SENT");
    }

    @Test
    void reminders_come_at_their_thresholds_once_and_for_the_new_time_after_a_move() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        String phone = phone(site, 0);
        Instant friday = THURSDAY.plus(Duration.ofDays(1));
        long appointment = book(site, phone, friday);
        tell(site, appointment, Kind.BOOKED);
        remindAt(friday.minus(Duration.ofDays(3)));
        assertThat(rows(site)).containsExactly("BOOKED SENT", "REMINDER 4320 SENT");

        Instant monday = THURSDAY.plus(Duration.ofDays(4));
        move(site, appointment, monday);
        remindAt(friday.minus(Duration.ofHours(3)));
        assertThat(rows(site)).containsExactly("BOOKED SENT", "MOVED SENT", "REMINDER 4320 SENT");
        remindAt(monday.minus(Duration.ofDays(3)));
        remindAt(monday.minus(Duration.ofHours(3)));

        assertThat(rows(site))
                .containsExactly(
                        "BOOKED SENT", "MOVED SENT", "REMINDER 180 SENT", "REMINDER 4320 SENT", "REMINDER 4320 SENT");
        assertThat(RecordedPost.to(phone))
                .extracting(Envelope::text)
                .last()
                .asString()
                .contains("lundi 9 mars");
    }

    @Test
    void who_moves_there_and_back_is_told_of_each_and_a_move_that_changes_no_time_is_not_told() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        String phone = phone(site, 0);
        long appointment = book(site, phone, THURSDAY);
        tell(site, appointment, Kind.BOOKED);
        carry(site);
        for (Instant time : List.of(THURSDAY.plusSeconds(3600), THURSDAY, THURSDAY.plusSeconds(3600))) {
            move(site, appointment, time);
            carry(site);
        }
        move(site, appointment, THURSDAY.plusSeconds(3600));
        carry(site);

        assertThat(RecordedPost.to(phone)).hasSize(4);
    }

    @Test
    void what_a_later_decision_overtook_is_not_sent_and_a_cancelled_appointment_reminds_nobody() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        String phone = phone(site, 0);
        long appointment = book(site, phone, THURSDAY.plus(Duration.ofDays(1)));
        transaction.call(() -> {
            decided.fire(new AppointmentChanged(site.id, appointment, Kind.BOOKED));
            return null;
        });
        site.run("update appointment set status = 'CANCELLED' where id = ?", appointment);
        tell(site, appointment, Kind.CANCELLED);
        remindAt(THURSDAY);

        assertThat(rows(site)).contains("CANCELLED SENT").noneMatch(row -> row.startsWith("REMINDER"));
        assertThat(RecordedPost.to(phone))
                .extracting(Envelope::text)
                .last()
                .asString()
                .contains("annulé");
    }

    @Test
    void nobody_without_an_address_is_written_to_and_a_contact_that_comes_later_is_reminded() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        long appointment = book(site, null, THURSDAY.plus(Duration.ofDays(1)));
        tell(site, appointment, Kind.BOOKED);
        assertThat(rows(site)).isEmpty();

        String mail = "m" + site.id + "@exemple.fr";
        site.run("update appointment set email = ?, language = 'uk' where id = ?", mail, appointment);
        remindAt(THURSDAY.minus(Duration.ofDays(2)));

        assertThat(RecordedPost.to(mail)).singleElement().satisfies(sent -> {
            assertThat(sent.subject()).startsWith("Нагадування про зустріч: ").endsWith("ятниця, 6 березня");
            assertThat(sent.language()).isEqualTo("uk");
        });
    }

    @Test
    void what_fails_is_tried_again_later_and_given_up_in_the_end_until_staff_say_otherwise() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        String phone = phone(site, 0);
        RecordedPost.answer(phone, new Handover.Later(MessageReason.NO_ANSWER, null));
        tell(site, book(site, phone, THURSDAY), Kind.BOOKED);
        carry(site);
        assertThat(rows(site)).containsExactly("BOOKED FAILED NO_ANSWER");
        carry(site);
        assertThat(RecordedPost.to(phone)).as("not at once").hasSize(1);

        Instant now = TEN;
        for (int attempt = 2; attempt <= 8; attempt++) {
            now = now.plus(Duration.ofHours(2));
            MovableClock.stopAt(now);
            carry(site);
        }
        assertThat(RecordedPost.to(phone)).hasSize(8);
        assertThat(rows(site)).containsExactly("BOOKED GIVEN_UP NO_ANSWER");

        RecordedPost.answer(phone, new Handover.Taken());
        transaction.call(() -> {
            try {
                site.run(
                        "update message_outbox set state = 'WAITING', attempts = 0, due_at = ? where site_id = ?",
                        Timestamp.from(TEN),
                        site.id);
            } catch (java.sql.SQLException broken) {
                throw new IllegalStateException(broken);
            }
            return null;
        });
        carry(site);
        assertThat(rows(site)).containsExactly("BOOKED SENT");
    }

    @Test
    void who_stops_messages_gets_none_any_more_by_link_or_by_answer_however_often_they_say_so() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        String phone = phone(site, 0);
        long appointment = book(site, phone, THURSDAY);
        tell(site, appointment, Kind.BOOKED);
        carry(site);
        String text = RecordedPost.to(phone).get(0).text();
        String token = text.substring(text.lastIndexOf("/n/") + 3);
        assertThat(optingOut.language(token)).contains("fr");

        Together.run(4, thread -> () -> optingOut.stop(token));
        assertThat(optingOut.stop(token.substring(0, token.length() - 1) + "!")).isFalse();
        assertThat(optingOut.stop("1-" + token.substring(token.length() - 16))).isFalse();
        long another = book(site, phone, THURSDAY.plusSeconds(7200));
        tell(site, another, Kind.BOOKED);
        String other = phone(site, 1);
        optingOut.stopNumber(other);
        optingOut.stopNumber(other);
        tell(site, book(site, other, THURSDAY), Kind.BOOKED);
        carry(site);

        assertThat(rows(site))
                .containsExactly("BOOKED SENT", "BOOKED SUPPRESSED OPTED_OUT", "BOOKED SUPPRESSED OPTED_OUT");
        assertThat(RecordedPost.to(other)).isEmpty();
        assertThat(
                        site.number(
                                "select count(*) from message_opt_out where fingerprint like '%336%' and length(fingerprint) < 64"))
                .isZero();
    }

    @Test
    void a_gateway_that_shows_the_secret_says_what_arrived_and_what_nobody_knows_changes_nothing() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        for (int person = 0; person < 2; person++) {
            tell(site, book(site, phone(site, person), THURSDAY), Kind.BOOKED);
        }
        carry(site);
        UUID first = RecordedPost.to(phone(site, 0)).get(0).reference();
        UUID second = RecordedPost.to(phone(site, 1)).get(0).reference();

        for (int time = 0; time < 2; time++) {
            reports.report(first, true);
            reports.report(second, false);
            reports.report(UUID.randomUUID(), true);
        }
        reports.report(first, false);

        assertThat(rows(site)).containsExactly("BOOKED DELIVERED", "BOOKED GIVEN_UP NOT_DELIVERED");
        assertThat(reports.isGateway("")).isFalse();
        assertThat(reports.isGateway(null)).isFalse();
    }

    @Test
    void staff_of_another_site_see_no_messages_and_retry_none() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);

        assertThatThrownBy(() -> as.call(() -> messages.of(site.id, null))).hasMessageContaining("does not belong");
        assertThatThrownBy(() -> as.call(() -> messages.retry(site.id, 1))).hasMessageContaining("does not belong");
    }

    @Test
    void a_gateway_that_does_not_answer_is_asked_once_a_round_and_holds_up_no_e_mail() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        for (int person = 0; person < 8; person++) {
            String phone = phone(site, person);
            RecordedPost.answer(phone, new Handover.Later(MessageReason.NO_ANSWER, null));
            tell(site, book(site, phone, THURSDAY), Kind.BOOKED);
        }
        String mail = "gate" + site.id + "@exemple.fr";
        long appointment = book(site, null, THURSDAY);
        site.run("update appointment set email = ? where id = ?", mail, appointment);
        tell(site, appointment, Kind.BOOKED);

        carry(site);

        assertThat(RecordedPost.to(mail)).hasSize(1);
        assertThat(rows(site)).filteredOn("BOOKED FAILED NO_ANSWER"::equals).hasSize(8);
        int asked = 0;
        for (int person = 0; person < 8; person++) {
            asked += RecordedPost.to(phone(site, person)).size();
            RecordedPost.answer(phone(site, person), new Handover.Taken());
        }
        assertThat(asked).as("by this round and perhaps by the server's own").isBetween(1, 2);
    }

    private void remindAt(Instant moment) throws Exception {
        MovableClock.stopAt(moment);
        Together.run(4, thread -> () -> round.remind(100));
        postman.remind();
        postman.deliver();
    }

    private void tell(TestSite site, long appointment, Kind kind) {
        transaction.call(() -> {
            decided.fire(new AppointmentChanged(site.id, appointment, kind));
            return null;
        });
    }

    private void move(TestSite site, long appointment, Instant to) throws Exception {
        site.run("update appointment set starts_at = ? where id = ?", Timestamp.from(to), appointment);
        tell(site, appointment, Kind.MOVED);
    }

    private static long book(TestSite site, String phone, Instant start) throws Exception {
        String typed = site.book(site.motifs.get(0), start);
        site.seal(typed, System.getenv("PARVIS_SECRET"));
        site.run("update appointment set phone = ? where id = ?", phone, site.appointment(typed));
        return site.appointment(typed);
    }

    private static String phone(TestSite site, int person) {
        return "+336" + String.format("%08d", Math.floorMod(site.id * 1000 + person, 100_000_000));
    }

    /** Has everything carried that is due. */
    private void carry(TestSite site) throws Exception {
        postman.deliver();
        settle(site);
    }

    /** Waits until nobody has a message of the site in hand: the server's own round may be at it beside the test. */
    private static void settle(TestSite site) throws Exception {
        for (int look = 0; look < 600 && inHand(site); look++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean inHand(TestSite site) throws Exception {
        return site.number("select count(*) from message_outbox where site_id = ? and state = 'SENDING'", site.id) > 0;
    }

    private static List<String> rows(TestSite site) throws Exception {
        settle(site);
        return Stream.of(site.texts(
                        "select kind || case mark when 0 then '' else ' ' || mark end || ' ' || state || coalesce(' ' || reason, '')"
                                + " from message_outbox where site_id = ?",
                        site.id))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
