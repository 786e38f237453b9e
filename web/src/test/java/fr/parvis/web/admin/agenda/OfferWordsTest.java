package fr.parvis.web.admin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.OfferSheet;
import fr.parvis.identity.AgentFacts;
import fr.parvis.web.admin.agenda.OfferDoubts.Kind;
import fr.parvis.web.staff.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the set-up of the agenda says of an offer of time. */
class OfferWordsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Texts TEXTS = new Texts();

    @Test
    void an_offer_is_a_sentence() {
        OfferSheet sheet = offer(1, Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 1, Set.of(7L));

        assertThat(plain(OfferWords.sentence(TEXTS, sheet, "Sophie", "Bureau 2", "Domiciliation")))
                .isEqualTo(
                        "Mardi et jeudi, 9 h – 12 h, toutes les semaines, avec Sophie, Bureau 2, pour : Domiciliation");
    }

    @Test
    void every_second_week_and_a_workshop_are_said() {
        OfferSheet sheet = new OfferSheet(
                null,
                4L,
                "Atelier CV",
                MONDAY,
                null,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                2,
                LocalTime.of(14, 30),
                LocalTime.of(16, 0),
                8,
                true,
                Set.of(7L),
                Set.of());

        assertThat(plain(OfferWords.sentence(TEXTS, sheet, "", "Salle A", "Emploi")))
                .isEqualTo("Lundi, mercredi et vendredi, 14 h 30 – 16 h, toutes les 2 semaines, Salle A, pour : Emploi."
                        + " Atelier de 8 places");
    }

    @Test
    void who_is_not_of_the_site_cannot_keep_an_offer() {
        assertThat(doubts(offer(1, Set.of(DayOfWeek.MONDAY), 1, Set.of(7L)), Optional.empty(), Set.of()))
                .containsExactly(Kind.NOT_HERE);
    }

    @Test
    void who_serves_none_of_its_motifs_cannot_keep_an_offer() {
        assertThat(doubts(offer(1, Set.of(DayOfWeek.MONDAY), 1, Set.of(7L, 8L)), agent(9L), Set.of()))
                .containsExactly(Kind.NO_MOTIF);
    }

    @Test
    void a_single_motif_that_is_missing_is_a_warning() {
        List<Kind> kinds = doubts(offer(1, Set.of(DayOfWeek.MONDAY), 1, Set.of(7L, 8L)), agent(7L), Set.of());

        assertThat(kinds).containsExactly(Kind.WITHOUT_MOTIF);
        assertThat(kinds.get(0).refused()).isFalse();
    }

    @Test
    void an_offer_on_closed_days_only_is_refused() {
        Set<LocalDate> mondays = MONDAY.datesUntil(MONDAY.plusYears(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .collect(Collectors.toSet());
        OfferSheet sheet = offer(1, Set.of(DayOfWeek.MONDAY), 1, Set.of(7L));

        assertThat(doubts(sheet, agent(7L), mondays)).containsExactly(Kind.NEVER);
        Set<LocalDate> allButOne = new TreeSet<>(mondays);
        allButOne.remove(MONDAY.plusWeeks(20));
        assertThat(doubts(sheet, agent(7L), allButOne)).isEmpty();
    }

    @Test
    void an_offer_shorter_than_its_appointments_is_a_warning() {
        OfferSheet sheet = offer(1, Set.of(DayOfWeek.MONDAY), 1, Set.of(7L));

        assertThat(OfferDoubts.of(
                        sheet, agent(7L), MONDAY, Set.of(), motif -> new MotifBooking(motif, 200, 0, true, 0, 60)))
                .extracting(OfferDoubts::kind)
                .containsExactly(Kind.TOO_SHORT);
    }

    @Test
    void exceptions_are_read_as_people_write_days() {
        assertThat(OfferForm.read("24/12/2026")).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(OfferForm.read("1/5/2027")).isEqualTo(LocalDate.of(2027, 5, 1));
        assertThat(OfferForm.read("2026-12-24")).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThatThrownBy(() -> OfferForm.read("Noël")).isInstanceOf(DateTimeParseException.class);
        assertThatThrownBy(() -> OfferForm.read("31/02/2027")).isInstanceOf(DateTimeParseException.class);
    }

    private static List<Kind> doubts(OfferSheet sheet, Optional<AgentFacts> agent, Set<LocalDate> closed) {
        return OfferDoubts.of(sheet, agent, MONDAY, closed, MotifBooking::usual).stream()
                .map(OfferDoubts::kind)
                .toList();
    }

    private static Optional<AgentFacts> agent(long motif) {
        return Optional.of(new AgentFacts(1, "a", "Sophie", Set.of(), Set.of(1L), Set.of(motif), Set.of()));
    }

    private static OfferSheet offer(long agent, Set<DayOfWeek> days, int weeks, Set<Long> motifs) {
        return new OfferSheet(
                agent,
                null,
                "",
                MONDAY,
                null,
                days,
                weeks,
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                1,
                true,
                motifs,
                Set.of());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
