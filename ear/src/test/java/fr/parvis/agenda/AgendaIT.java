package fr.parvis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.agenda.BookingAnswer.Booked;
import fr.parvis.agenda.BookingAnswer.Listed;
import fr.parvis.agenda.BookingAnswer.Taken;
import fr.parvis.agenda.BookingAnswer.TooMany;
import fr.parvis.testing.InAgenda;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time of the agenda is taken once, whoever asks (ADR 0103). */
class AgendaIT extends InServer {
    private static final Instant MONDAY = Instant.parse("2026-03-02T07:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

    @EJB
    private InAgenda agenda;

    private TestSite site;
    private long motif;

    @BeforeEach
    void open_a_site() throws Exception {
        MovableClock.stopAt(MONDAY);
        site = TestSite.with(database, 2, 2);
        motif = site.motifs.get(0);
        site.run(
                "insert into booking_motif (motif_id, site_id, online, notice_hours) values (?, ?, true, 0)",
                motif,
                site.id);
    }

    @Test
    void fifty_who_want_ten_times_get_ten_and_forty_are_told_what_is_free() throws Exception {
        offer(site.agents.get(0), "09:00", "12:20", 1);

        List<BookingAnswer> answers = Together.run(
                50,
                thread -> () ->
                        agenda.book(wish(NINE.plus(Duration.ofMinutes(20L * (thread % 10))), BookingChannel.STAFF)));

        assertThat(answers.stream().filter(Booked.class::isInstance)).hasSize(10);
        assertThat(answers.stream().filter(Taken.class::isInstance).map(Taken.class::cast))
                .hasSize(40)
                .allSatisfy(taken -> assertThat(taken.nearest()).isNotNull());
        assertThat(site.number("select count(*) from appointment where site_id = ? and status = 'BOOKED'", site.id))
                .isEqualTo(10);
        assertThat(overlaps()).isZero();
    }

    @Test
    void one_agent_with_two_offers_and_two_agents_in_one_room_are_never_in_two_places() throws Exception {
        long room = room();
        offer(site.agents.get(0), null, "09:00", "12:00", 1);
        offer(site.agents.get(0), room, "09:10", "12:10", 1);
        offer(site.agents.get(1), room, "09:05", "12:05", 1);

        Together.run(
                30,
                thread -> () ->
                        agenda.book(wish(NINE.plus(Duration.ofMinutes(5L * (thread % 15))), BookingChannel.STAFF)));

        assertThat(overlaps()).isZero();
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isEqualTo(site.number("select count(*) from appointment where site_id = ?", site.id));
    }

    @Test
    void a_request_delivered_eight_times_at_once_books_once_and_gives_the_same_codes() throws Exception {
        offer(site.agents.get(0), "09:00", "12:00", 1);
        offer(site.agents.get(1), "09:00", "12:00", 1);
        BookingWish wish = wish(NINE, BookingChannel.PHONE);

        List<BookingAnswer> answers = Together.run(8, thread -> () -> agenda.book(wish));

        assertThat(answers.stream()
                        .map(answer -> ((Booked) answer).appointment())
                        .distinct())
                .hasSize(1);
        assertThat(site.number("select count(*) from appointment where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void the_letter_of_an_appointment_holds_the_code_and_the_link_that_were_given_out() throws Exception {
        offer(site.agents.get(0), "09:00", "10:00", 1);

        BookedAppointment booked = booked(agenda.book(wish(NINE, BookingChannel.PHONE)));

        AppointmentLetter letter = agenda.letter(booked.id());
        assertThat(letter.code()).contains(booked.code());
        assertThat(letter.link().orElseThrow()).endsWith("/r/" + booked.qrText());
    }

    @Test
    void a_move_takes_the_new_time_and_gives_the_old_one_back_and_a_refused_one_changes_nothing() throws Exception {
        offer(site.agents.get(0), "09:00", "10:00", 1);
        long first = booked(agenda.book(wish(NINE, BookingChannel.STAFF))).id();
        long second = booked(agenda.book(wish(NINE.plusSeconds(1200), BookingChannel.STAFF)))
                .id();

        assertThat(agenda.move(first, wish(NINE.plusSeconds(1200), BookingChannel.STAFF)))
                .isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.nearest())
                        .extracting(Slot::startsAt)
                        .startsWith(NINE.plusSeconds(2400)));
        assertThat(agenda.entry(first).facts().startsAt()).isEqualTo(NINE);

        assertThat(agenda.move(first, wish(NINE.plusSeconds(2400), BookingChannel.STAFF)))
                .isInstanceOf(Booked.class);
        assertThat(agenda.free(site.id, motif, NINE, NINE.plusSeconds(3600)))
                .extracting(Slot::startsAt)
                .containsExactly(NINE);
        assertThat(agenda.entry(second).facts().startsAt()).isEqualTo(NINE.plusSeconds(1200));
    }

    @Test
    void twenty_who_move_to_the_same_time_leave_one_there_and_nobody_loses_theirs() throws Exception {
        offer(site.agents.get(0), "09:00", "16:40", 1);
        List<Long> all = Stream.iterate(0, number -> number + 1)
                .limit(20)
                .map(number -> booked(agenda.book(wish(NINE.plusSeconds(1200L * number), BookingChannel.STAFF)))
                        .id())
                .toList();
        Instant wanted = NINE.plusSeconds(1200L * 21);

        List<BookingAnswer> answers =
                Together.run(20, thread -> () -> agenda.move(all.get(thread), wish(wanted, BookingChannel.STAFF)));

        assertThat(answers.stream().filter(Booked.class::isInstance)).hasSize(1);
        assertThat(site.number("select count(distinct starts_at) from appointment where site_id = ?", site.id))
                .isEqualTo(20);
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isEqualTo(20);
        assertThat(overlaps()).isZero();
    }

    @Test
    void who_cancels_or_is_excused_gives_the_time_back_once() throws Exception {
        offer(site.agents.get(0), "09:00", "09:40", 1);
        long first = booked(agenda.book(wish(NINE, BookingChannel.STAFF))).id();
        long second = booked(agenda.book(wish(NINE.plusSeconds(1200), BookingChannel.STAFF)))
                .id();

        assertThat(agenda.cancel(first)).isTrue();
        assertThat(agenda.cancel(first)).isTrue();
        assertThat(agenda.excuse(second)).isTrue();
        assertThat(agenda.excuse(first)).isFalse();

        assertThat(agenda.free(site.id, motif, NINE, NINE.plusSeconds(3600))).hasSize(2);
        assertThat(agenda.entry(second).endReason()).isEqualTo("malade");
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isZero();
    }

    @Test
    void a_workshop_gives_each_place_once_lists_the_others_and_lets_them_in_in_their_order() throws Exception {
        offer(site.agents.get(0), "14:00", "16:00", 3);
        Instant two = Instant.parse("2026-03-02T13:00:00Z");

        List<BookingAnswer> answers = Together.run(8, thread -> () -> agenda.book(wish(two, BookingChannel.PHONE)));

        assertThat(answers.stream().filter(Booked.class::isInstance)).hasSize(3);
        List<Listed> listed = answers.stream()
                .filter(Listed.class::isInstance)
                .map(Listed.class::cast)
                .sorted(Comparator.comparing(Listed::place))
                .toList();
        assertThat(listed).extracting(Listed::place).containsExactly(1, 2, 3, 4, 5);
        long gone = answers.stream()
                .filter(Booked.class::isInstance)
                .map(answer -> booked(answer).id())
                .findFirst()
                .orElseThrow();

        agenda.cancel(gone);

        assertThat(agenda.entry(listed.get(0).appointment().id()).facts().status())
                .isEqualTo(AppointmentStatus.BOOKED);
        assertThat(agenda.entry(listed.get(1).appointment().id()).facts().status())
                .isEqualTo(AppointmentStatus.LISTED);
        assertThat(agenda.free(site.id, motif, two, two.plusSeconds(60)))
                .extracting(Slot::free)
                .containsExactly(0);
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void who_waits_for_a_workshop_and_takes_another_time_has_it_and_waits_no_longer() throws Exception {
        offer(site.agents.get(0), "14:00", "16:00", 2);
        offer(site.agents.get(1), "09:00", "10:00", 1);
        Instant two = Instant.parse("2026-03-02T13:00:00Z");
        agenda.book(wish(two, BookingChannel.STAFF));
        agenda.book(wish(two, BookingChannel.STAFF));
        long waiting = ((Listed) agenda.book(wish(two, BookingChannel.STAFF)))
                .appointment()
                .id();

        assertThat(agenda.move(waiting, wish(NINE, BookingChannel.STAFF))).isInstanceOf(Booked.class);

        assertThat(agenda.entry(waiting).facts().status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(agenda.entry(waiting).facts().startsAt()).isEqualTo(NINE);
        assertThat(agenda.cancel(waiting)).isTrue();
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void absences_closures_and_holidays_offer_nothing() throws Exception {
        offer(site.agents.get(0), "09:00", "09:40", 1);
        site.run(
                "insert into absence (id, site_id, agent_id, starts_at, ends_at) values (nextval('agenda_seq'), ?, ?,"
                        + " timestamptz '2026-03-02 08:00Z', timestamptz '2026-03-02 08:20Z')",
                site.id,
                site.agents.get(0));
        site.run(
                "insert into site_closure (id, site_id, day, label) values (nextval('site_seq'), ?, date '2026-03-09', '')",
                site.id);
        site.run("insert into booking_rules (site_id, holidays) values (?, '57')", site.id);
        site.settle();

        assertThat(agenda.free(site.id, motif, NINE, NINE.plus(Duration.ofDays(12))))
                .extracting(Slot::startsAt)
                .containsExactly(NINE.plusSeconds(1200));
        assertThat(agenda.free(
                        site.id, motif, Instant.parse("2026-04-03T06:00:00Z"), Instant.parse("2026-04-03T18:00:00Z")))
                .isEmpty();
        assertThat(agenda.book(wish(NINE, BookingChannel.STAFF))).isInstanceOf(Taken.class);
    }

    @Test
    void visitors_book_only_what_is_offered_to_them_and_not_more_often_than_the_site_takes() throws Exception {
        offer(site.agents.get(0), "09:00", "12:00", 1);
        site.run("update booking_motif set notice_hours = 2 where motif_id = ?", motif);
        site.run("insert into booking_rules (site_id, bookings_a_day) values (?, 2)", site.id);

        assertThat(agenda.book(wish(NINE, BookingChannel.PHONE))).isInstanceOf(Taken.class);
        List<BookingAnswer> answers = Together.run(
                6,
                thread -> () -> agenda.book(
                        wish(NINE.plusSeconds(3600 + 1200L * thread), BookingChannel.PHONE, "+33639980001")));

        assertThat(answers.stream().filter(Booked.class::isInstance)).hasSize(2);
        assertThat(answers.stream().filter(TooMany.class::isInstance)).hasSize(4);
        site.run("update booking_motif set online = false where motif_id = ?", motif);
        assertThat(agenda.book(wish(NINE.plusSeconds(9600), BookingChannel.PHONE, "+33639980002")))
                .isInstanceOf(Taken.class);
        assertThat(agenda.book(wish(NINE.plusSeconds(9600), BookingChannel.STAFF)))
                .isInstanceOf(Booked.class);
    }

    private long overlaps() throws SQLException {
        return site.number(
                "select count(*) from time_block a join time_block b on a.id < b.id and a.site_id = b.site_id"
                        + " and (a.agent_id = b.agent_id or a.room_id = b.room_id)"
                        + " and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)"
                        + " where a.site_id = ?",
                site.id);
    }

    private static BookedAppointment booked(BookingAnswer answer) {
        return ((Booked) answer).appointment();
    }

    private BookingWish wish(Instant at, BookingChannel channel) {
        return wish(at, channel, null);
    }

    private BookingWish wish(Instant at, BookingChannel channel, String phone) {
        return new BookingWish(
                UUID.randomUUID(),
                site.id,
                motif,
                at,
                null,
                null,
                new Attendee("A. B.", new Contact(phone, null), "fr"),
                channel);
    }

    private void offer(long agent, String starts, String ends, int places) throws SQLException {
        offer(agent, null, starts, ends, places);
    }

    private void offer(long agent, Long room, String starts, String ends, int places) throws SQLException {
        long offer = site.number("select nextval('agenda_seq')");
        site.run(
                "insert into offer (id, site_id, agent_id, room_id, first_day, weekdays, starts, ends, places) values"
                        + " (?, ?, ?, ?, date '2026-03-02', 1, cast(? as time), cast(? as time), ?)",
                offer,
                site.id,
                agent,
                room,
                starts,
                ends,
                places);
        site.run("insert into offer_motif (offer_id, motif_id) values (?, ?)", offer, motif);
    }

    private long room() throws SQLException {
        long room = site.number("select nextval('agenda_seq')");
        site.run("insert into room (id, site_id, name) values (?, ?, 'Bureau 1')", room, site.id);
        return room;
    }
}
