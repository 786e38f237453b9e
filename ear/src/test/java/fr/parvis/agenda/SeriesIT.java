package fr.parvis.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.parvis.agenda.control.SeriesBookings;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.shared.OwnTransaction;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Appointments that repeat: the same local hour, each date told, moved and cancelled with those that follow. */
class SeriesIT extends InServer {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-10-12T08:00:00Z");
    /** A Wednesday at nine; the clocks go back on 25 October, and 11 November is a holiday. */
    private static final Instant FIRST = Instant.parse("2026-10-14T07:00:00Z");

    @EJB
    private OwnTransaction transaction;

    @Inject
    private SeriesBookings series;

    private TestSite site;

    @Test
    void a_series_keeps_its_local_hour_over_a_clock_change_and_leaves_a_holiday_out() throws Exception {
        lay();
        List<SeriesDate> dates = book(UUID.randomUUID(), 5);

        assertThat(dates)
                .extracting(date -> date.startsAt().atZone(PARIS).toLocalTime())
                .containsOnly(LocalTime.of(9, 0));
        assertThat(dates).extracting(SeriesDate::isBooked).containsExactly(true, true, true, true, false);
        assertThat(dates.get(2).startsAt()).isEqualTo(Instant.parse("2026-10-28T08:00:00Z"));
        assertThat(dates.get(4).closed()).isTrue();
        assertThat(((BookingAnswer.Taken) dates.get(4).answer()).nearest()).isNotEmpty();
        assertThat(site.number("select count(distinct series_id) from appointment where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void a_series_that_is_delivered_again_is_the_same_also_where_a_time_became_free_meanwhile() throws Exception {
        lay();
        List<SeriesDate> other = book(UUID.randomUUID(), 2);
        UUID request = UUID.randomUUID();
        List<SeriesDate> first = book(request, 4);
        assertThat(first).extracting(SeriesDate::isBooked).containsExactly(false, false, true, true);
        transaction.call(() -> series.cancel(found(idOf(other.get(0))), ""));

        List<SeriesDate> again = book(request, 4);

        assertThat(again).extracting(SeriesDate::isBooked).containsExactly(false, false, true, true);
        assertThat(codes(again)).isEqualTo(codes(first));
        assertThat(site.number("select count(*) from appointment where site_id = ?", site.id))
                .isEqualTo(4);
    }

    @Test
    void all_that_follow_move_by_the_same_days_and_to_the_same_hour() throws Exception {
        lay();
        List<SeriesDate> dates = book(UUID.randomUUID(), 4);
        long second = idOf(dates.get(1));

        List<SeriesDate> moved = transaction.call(
                () -> series.move(found(second), Instant.parse("2026-10-28T08:20:00Z"), site.agents.get(0)));

        assertThat(moved)
                .extracting(date -> date.startsAt().toString(), SeriesDate::isBooked, SeriesDate::closed)
                .containsExactly(
                        tuple("2026-10-28T08:20:00Z", true, false),
                        tuple("2026-11-04T08:20:00Z", true, false),
                        tuple("2026-11-11T08:20:00Z", false, true));
        assertThat(site.texts(
                        "select starts_at at time zone 'UTC' from appointment where site_id = ? order by starts_at",
                        site.id))
                .hasSize(4);
        assertThat(site.number(
                        "select count(*) from appointment where id = ? and starts_at = '2026-10-14T07:00:00Z'",
                        idOf(dates.get(0))))
                .isEqualTo(1);
    }

    @Test
    void cancelling_with_all_that_follow_leaves_those_before() throws Exception {
        lay();
        List<SeriesDate> dates = book(UUID.randomUUID(), 3);

        transaction.call(() -> series.cancel(found(idOf(dates.get(1))), "déménagement"));

        assertThat(site.texts("select status from appointment where site_id = ? order by starts_at", site.id))
                .containsExactly("BOOKED", "CANCELLED", "CANCELLED");
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isEqualTo(1);
    }

    private void lay() throws Exception {
        site = TestSite.with(database, 1, 1);
        MovableClock.stopAt(NOW);
        site.run(
                "insert into offer (id, site_id, agent_id, first_day, weekdays, starts, ends) values"
                        + " (nextval('agenda_seq'), ?, ?, date '2026-10-01', 31, '09:00', '10:00')",
                site.id,
                site.agents.get(0));
        site.run("insert into offer_motif select id, ? from offer where site_id = ?", site.motifs.get(0), site.id);
    }

    private List<SeriesDate> book(UUID request, int times) {
        BookingWish wish = new BookingWish(
                request,
                site.id,
                site.motifs.get(0),
                FIRST,
                null,
                site.agents.get(0),
                Attendee.UNNAMED,
                BookingChannel.STAFF);
        return transaction.call(() -> series.book(new SeriesWish(wish, 1, times)));
    }

    @Inject
    private AppointmentBook appointments;

    private Appointment found(long id) {
        return appointments.forUpdate(id);
    }

    private static long idOf(SeriesDate date) {
        return ((BookingAnswer.Booked) date.answer()).appointment().id();
    }

    private static List<String> codes(List<SeriesDate> dates) {
        return dates.stream()
                .filter(SeriesDate::isBooked)
                .map(date ->
                        ((BookingAnswer.Booked) date.answer()).appointment().code())
                .toList();
    }
}
