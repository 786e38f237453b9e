package fr.parvis.agenda.slot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.OfferFacts;
import fr.parvis.agenda.OfferSheet;
import fr.parvis.agenda.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which times of an agenda can be booked. */
class SlotSearchTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final long MOTIF = 7;
    private static final long AGENT = 1;
    private static final long ROOM = 4;

    @Test
    void times_follow_each_other_around_what_is_taken() {
        List<Busy> taken = List.of(busy(AGENT, null, "2026-11-30T08:30:00Z", "2026-11-30T08:50:00Z"));

        assertThat(starts(plan(List.of(nine()), taken), 20, 5)).containsExactly("09:00");
        assertThat(starts(plan(List.of(nine()), taken), 20, 0)).containsExactly("09:00");
        assertThat(starts(plan(List.of(nine()), taken), 15, 0)).containsExactly("09:00", "09:15");
        assertThat(starts(plan(List.of(nine()), List.of()), 20, 0)).containsExactly("09:00", "09:20", "09:40");
    }

    @Test
    void the_room_counts_as_the_agent_does() {
        List<Busy> taken = List.of(busy(99L, ROOM, "2026-11-30T08:00:00Z", "2026-11-30T08:40:00Z"));

        assertThat(starts(plan(List.of(nine()), taken), 20, 0)).containsExactly("09:40");
    }

    @Test
    void an_offer_of_every_second_week_counts_its_weeks_from_the_monday_of_its_first_day() {
        OfferSheet sheet =
                sheet(AGENT, "09:00", "09:30", 2, 1, LocalDate.of(2026, 12, 2), DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);

        assertThat(IntStream.range(0, 28).mapToObj(MONDAY::plusDays).filter(day -> SlotSearch.takesPlace(sheet, day)))
                .containsExactly(LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 16));
    }

    @Test
    void closed_days_exceptions_and_the_end_of_an_offer_are_kept() {
        OfferSheet sheet = new OfferSheet(
                AGENT,
                null,
                "",
                MONDAY,
                MONDAY.plusDays(4),
                EnumSet.allOf(DayOfWeek.class),
                1,
                LocalTime.of(9, 0),
                LocalTime.of(9, 20),
                1,
                true,
                Set.of(MOTIF),
                Set.of(MONDAY.plusDays(1)));
        AgendaPlan plan = new AgendaPlan(
                PARIS, Set.of(MONDAY.plusDays(2)), List.of(OfferFacts.of(1, 1, sheet)), List.of(), List.of());

        assertThat(find(plan, 20, 0, 10).stream().map(slot -> LocalDate.ofInstant(slot.startsAt(), PARIS)))
                .containsExactly(MONDAY, MONDAY.plusDays(3), MONDAY.plusDays(4));
    }

    @Test
    void offers_for_staff_alone_are_not_told_to_visitors() {
        OfferSheet hidden = new OfferSheet(
                AGENT,
                null,
                "",
                MONDAY,
                null,
                EnumSet.of(DayOfWeek.MONDAY),
                1,
                LocalTime.of(9, 0),
                LocalTime.of(10, 0),
                1,
                false,
                Set.of(MOTIF),
                Set.of());
        AgendaPlan plan = plan(List.of(hidden), List.of());

        assertThat(SlotSearch.find(plan, query(20, 0, 1).online(true))).isEmpty();
        assertThat(SlotSearch.find(plan, query(20, 0, 1))).hasSize(3);
    }

    @Test
    void a_workshop_takes_its_offer_whole_and_tells_its_places() {
        OfferSheet sheet = sheet(AGENT, "14:00", "16:00", 1, 8, MONDAY, DayOfWeek.MONDAY);
        Instant two = Instant.parse("2026-11-30T13:00:00Z");
        List<Busy> itself = List.of(busy(AGENT, null, "2026-11-30T13:00:00Z", "2026-11-30T15:00:00Z"));

        assertThat(SlotSearch.find(workshop(sheet, List.of(), List.of()), query(20, 0, 1)))
                .containsExactly(new Slot(1, AGENT, null, two, 120, 8));
        assertThat(SlotSearch.find(workshop(sheet, itself, List.of(new Workshop(1, two, 8, 3))), query(20, 0, 1)))
                .extracting(Slot::free)
                .containsExactly(5);
        AgendaPlan full = workshop(sheet, itself, List.of(new Workshop(1, two, 8, 8)));
        assertThat(SlotSearch.find(full, query(20, 0, 1))).isEmpty();
        assertThat(SlotSearch.find(full, query(20, 0, 1).full(9)))
                .extracting(Slot::free)
                .containsExactly(0);
        assertThat(SlotSearch.find(workshop(sheet, itself, List.of()), query(20, 0, 1)))
                .isEmpty();
    }

    @Test
    void on_the_day_the_clocks_go_forward_the_missing_hour_offers_nothing_twice() {
        LocalDate day = LocalDate.of(2027, 3, 28);
        OfferSheet night = sheet(AGENT, "01:00", "04:00", 1, 1, day, DayOfWeek.SUNDAY);

        assertThat(find(plan(List.of(night), List.of()), 60, 0, 1, day))
                .extracting(Slot::startsAt)
                .containsExactly(Instant.parse("2027-03-28T00:00:00Z"), Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void on_the_day_the_clocks_go_back_the_doubled_hour_is_two_hours() {
        LocalDate day = LocalDate.of(2026, 10, 25);
        OfferSheet night = sheet(AGENT, "01:00", "04:00", 1, 1, day, DayOfWeek.SUNDAY);

        assertThat(find(plan(List.of(night), List.of()), 60, 0, 1, day)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Martinique", "Indian/Reunion", "America/Miquelon", "Pacific/Noumea"})
    void nine_o_clock_is_nine_o_clock_of_the_site_overseas(String zone) {
        ZoneId there = ZoneId.of(zone);
        AgendaPlan plan = new AgendaPlan(there, Set.of(), List.of(OfferFacts.of(1, 1, nine())), List.of(), List.of());
        SlotQuery query = query(20, 0, 1)
                .between(
                        MONDAY.atStartOfDay(there).toInstant(),
                        MONDAY.plusDays(1).atStartOfDay(there).toInstant());

        assertThat(SlotSearch.find(plan, query))
                .extracting(slot -> slot.startsAt().atZone(there).toLocalTime())
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 20), LocalTime.of(9, 40));
    }

    @Test
    void offers_overlap_only_with_the_same_agent_or_room_on_a_day_that_both_have() {
        OfferSheet even = sheet(AGENT, "09:00", "10:00", 2, 1, MONDAY, DayOfWeek.MONDAY);
        OfferSheet odd = sheet(AGENT, "09:30", "10:30", 2, 1, MONDAY.plusWeeks(1), DayOfWeek.MONDAY);
        OfferSheet every = sheet(AGENT, "09:30", "10:30", 1, 1, MONDAY, DayOfWeek.MONDAY);
        OfferSheet colleague = sheet(2L, "09:30", "10:30", 1, 1, MONDAY, DayOfWeek.MONDAY);
        OfferSheet after = sheet(AGENT, "10:00", "11:00", 1, 1, MONDAY, DayOfWeek.MONDAY);

        assertThat(SlotSearch.overlap(even, odd)).isFalse();
        assertThat(SlotSearch.overlap(even, every)).isTrue();
        assertThat(SlotSearch.overlap(even, colleague)).isFalse();
        assertThat(SlotSearch.overlap(even, after)).isFalse();
    }

    static IntStream drawn_agendas() {
        return IntStream.range(0, 300);
    }

    /** The same times as a search minute by minute, and each one kept by all the rules. */
    @ParameterizedTest
    @MethodSource("drawn_agendas")
    void drawn_agendas_offer_what_a_search_minute_by_minute_finds(int seed) {
        Drawn drawn = new Drawn(new Random(seed));

        List<Slot> found = SlotSearch.find(drawn.plan, drawn.query);

        assertThat(found).containsExactlyInAnyOrderElementsOf(drawn.minuteByMinute());
        assertThat(found).isSortedAccordingTo(Comparator.comparing(Slot::startsAt));
        for (Slot slot : found) {
            Instant end = slot.endsAt().plus(Duration.ofMinutes(drawn.query.bufferMinutes()));
            assertThat(drawn.plan.busy())
                    .noneMatch(busy -> (slot.agentId().equals(busy.agentId())
                                    || (slot.roomId() != null && slot.roomId().equals(busy.roomId())))
                            && busy.from().isBefore(end)
                            && busy.until().isAfter(slot.startsAt()));
            assertThat(drawn.plan.closedDays()).doesNotContain(LocalDate.ofInstant(slot.startsAt(), drawn.plan.zone()));
        }
    }

    /** An agenda of some days, drawn: offers, absences, closed days, a zone, often a day on which the clocks change. */
    private static final class Drawn {
        private static final List<String> ZONES =
                List.of("Europe/Paris", "America/Martinique", "Indian/Reunion", "America/Miquelon");
        private static final List<LocalDate> DAYS =
                List.of(LocalDate.of(2026, 10, 23), LocalDate.of(2027, 3, 26), LocalDate.of(2026, 12, 30));
        private final AgendaPlan plan;
        private final SlotQuery query;

        Drawn(Random random) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LocalDate first = DAYS.get(random.nextInt(DAYS.size()));
            List<OfferFacts> offers = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(id -> OfferFacts.of(id + 1, 1, offer(random, first)))
                    .toList();
            List<Busy> busy = new ArrayList<>();
            for (int one = random.nextInt(12); one > 0; one--) {
                Instant from =
                        first.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
                busy.add(new Busy(
                        random.nextBoolean() ? 1L + random.nextInt(2) : null,
                        random.nextBoolean() ? ROOM : null,
                        from,
                        from.plus(Duration.ofMinutes(1 + random.nextInt(300)))));
            }
            Set<LocalDate> closed = random.nextInt(3) == 0 ? Set.of(first.plusDays(random.nextInt(5))) : Set.of();
            this.plan = new AgendaPlan(zone, closed, offers, busy, List.of());
            Instant from = first.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(random.nextInt(600)));
            this.query = SlotQuery.of(new MotifBooking(MOTIF, 5 + random.nextInt(60), random.nextInt(20), true, 0, 60))
                    .between(from, from.plus(Duration.ofDays(1 + random.nextInt(5))));
        }

        private static OfferSheet offer(Random random, LocalDate first) {
            LocalTime starts = LocalTime.of(random.nextInt(20), random.nextInt(60));
            EnumSet<DayOfWeek> weekdays = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            weekdays.add(DayOfWeek.of(1 + random.nextInt(7)));
            weekdays.add(DayOfWeek.SUNDAY);
            return new OfferSheet(
                    1L + random.nextInt(2),
                    random.nextBoolean() ? ROOM : null,
                    "",
                    first.minusDays(random.nextInt(30)),
                    random.nextBoolean() ? null : first.plusDays(random.nextInt(6)),
                    weekdays,
                    1 + random.nextInt(2),
                    starts,
                    starts.plusMinutes(10 + random.nextInt(200)),
                    1,
                    true,
                    Set.of(MOTIF),
                    random.nextInt(4) == 0 ? Set.of(first.plusDays(1)) : Set.of());
        }

        List<Slot> minuteByMinute() {
            List<Slot> found = new ArrayList<>();
            for (OfferFacts offer : plan.offers()) {
                LocalDate first = LocalDate.ofInstant(query.from(), plan.zone()).minusDays(1);
                first.datesUntil(first.plusDays(9))
                        .filter(day -> !plan.closedDays().contains(day) && SlotSearch.takesPlace(offer.sheet(), day))
                        .forEach(day -> walk(offer, day, found));
            }
            return found;
        }

        private void walk(OfferFacts offer, LocalDate day, List<Slot> found) {
            OfferSheet sheet = offer.sheet();
            Instant closes = day.atTime(sheet.ends()).atZone(plan.zone()).toInstant();
            Duration wanted = Duration.ofMinutes((long) query.minutes() + query.bufferMinutes());
            Instant at = day.atTime(sheet.starts()).atZone(plan.zone()).toInstant();
            while (!at.plus(wanted).isAfter(closes)) {
                Instant start = at;
                boolean taken = plan.busy().stream()
                        .anyMatch(busy -> (sheet.agentId().equals(busy.agentId())
                                        || (sheet.roomId() != null
                                                && sheet.roomId().equals(busy.roomId())))
                                && busy.from().isBefore(start.plus(wanted))
                                && busy.until().isAfter(start));
                if (!taken && !start.isBefore(query.from()) && start.isBefore(query.until())) {
                    found.add(new Slot(offer.id(), sheet.agentId(), sheet.roomId(), start, query.minutes(), 1));
                }
                at = at.plus(taken ? Duration.ofMinutes(1) : wanted);
            }
        }
    }

    private static OfferSheet nine() {
        return new OfferSheet(
                AGENT,
                ROOM,
                "",
                MONDAY,
                null,
                EnumSet.of(DayOfWeek.MONDAY),
                1,
                LocalTime.of(9, 0),
                LocalTime.of(10, 0),
                1,
                true,
                Set.of(MOTIF),
                Set.of());
    }

    private static OfferSheet sheet(
            long agent, String starts, String ends, int weeks, int places, LocalDate first, DayOfWeek... weekdays) {
        return new OfferSheet(
                agent,
                null,
                "",
                first,
                null,
                Set.of(weekdays),
                weeks,
                LocalTime.parse(starts),
                LocalTime.parse(ends),
                places,
                true,
                Set.of(MOTIF),
                Set.of());
    }

    private static AgendaPlan plan(List<OfferSheet> offers, List<Busy> busy) {
        return new AgendaPlan(
                PARIS,
                Set.of(),
                offers.stream().map(sheet -> OfferFacts.of(1, 1, sheet)).toList(),
                busy,
                List.of());
    }

    private static AgendaPlan workshop(OfferSheet sheet, List<Busy> busy, List<Workshop> workshops) {
        return new AgendaPlan(PARIS, Set.of(), List.of(OfferFacts.of(1, 1, sheet)), busy, workshops);
    }

    private static List<String> starts(AgendaPlan plan, int minutes, int buffer) {
        return find(plan, minutes, buffer, 1).stream()
                .map(slot -> slot.startsAt().atZone(PARIS).toLocalTime().toString())
                .toList();
    }

    private static List<Slot> find(AgendaPlan plan, int minutes, int buffer, int days) {
        return find(plan, minutes, buffer, days, MONDAY);
    }

    private static List<Slot> find(AgendaPlan plan, int minutes, int buffer, int days, LocalDate first) {
        return SlotSearch.find(
                plan,
                query(minutes, buffer, days)
                        .between(
                                first.atStartOfDay(PARIS).toInstant(),
                                first.plusDays(days).atStartOfDay(PARIS).toInstant()));
    }

    private static SlotQuery query(int minutes, int buffer, int days) {
        return SlotQuery.of(new MotifBooking(MOTIF, minutes, buffer, true, 0, 60))
                .between(
                        MONDAY.atStartOfDay(PARIS).toInstant(),
                        MONDAY.plusDays(days).atStartOfDay(PARIS).toInstant());
    }

    private static Busy busy(Long agent, Long room, String from, String until) {
        return new Busy(agent, room, Instant.parse(from), Instant.parse(until));
    }
}
