package fr.parvis.web.agenda;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.OfferFacts;
import fr.parvis.agenda.boundary.Agenda;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What fills the agenda between two moments, as its filters let through. */
@RequestScoped
public class AgendaFill {
    @Inject
    private Agenda agenda;

    @Inject
    private Workplace workplace;

    @Inject
    private AgendaAsked asked;

    private List<OfferFacts> offers;

    /** The appointments that start between two moments, by time. */
    List<AgendaEntry> entries(Instant from, Instant until) {
        return agenda.between(workplace.siteId(), from, until).stream()
                .filter(entry -> is(asked.getAgent(), entry.facts().agentId())
                        && is(asked.getRoom(), entry.roomId())
                        && is(asked.getMotif(), entry.facts().motifId()))
                .toList();
    }

    private static boolean is(long wanted, Long there) {
        return wanted == 0 || (there != null && there == wanted);
    }

    /** The offers that have not ended before the week that is shown. */
    List<OfferFacts> offers() {
        if (offers == null) {
            LocalDate first = asked.getMonday().minusWeeks(1);
            offers = agenda.offers(workplace.siteId(), asked.startOf(first)).stream()
                    .filter(offer -> is(asked.getAgent(), offer.sheet().agentId())
                            && is(asked.getRoom(), offer.sheet().roomId())
                            && (asked.getMotif() == 0
                                    || offer.sheet().motifIds().contains(asked.getMotif())))
                    .toList();
        }
        return offers;
    }

    /** The workshop that an appointment is a place of; empty when it is none. */
    Optional<OfferFacts> workshop(AgendaEntry entry) {
        return offers().stream()
                .filter(offer -> entry.offerId() != null && offer.id() == entry.offerId())
                .filter(offer -> offer.sheet().workshop())
                .findFirst();
    }

    /** How full the workshop of an appointment is among others, as {@code 3/8}; empty when it is none. */
    String places(List<AgendaEntry> among, AgendaEntry entry) {
        return workshop(entry)
                .map(offer -> taken(among, entry) + "/" + offer.sheet().places())
                .orElse("");
    }

    private static long taken(List<AgendaEntry> among, AgendaEntry entry) {
        return among.stream()
                .filter(other -> entry.offerId().equals(other.offerId())
                        && entry.facts().startsAt().equals(other.facts().startsAt())
                        && other.seat() != null)
                .count();
    }

    /** The hours that a day of the calendar shows: those of its offers and appointments, whole ones; a usual day where there are none. */
    HourSpan hours() {
        LocalDate first = asked.isWeek() ? asked.getMonday() : asked.getDay();
        LocalDate last = asked.isWeek() ? first.plusDays(6) : first;
        List<AgendaEntry> entries = entries(asked.startOf(first), asked.startOf(last.plusDays(1)));
        return HourSpan.of(
                offers().stream().map(OfferFacts::sheet).toList(),
                entries.stream()
                        .map(entry -> LocalDateTime.ofInstant(entry.facts().startsAt(), asked.getZone()))
                        .toList(),
                entries.stream()
                        .map(entry -> LocalDateTime.ofInstant(AgendaWords.endOf(entry), asked.getZone()))
                        .toList());
    }
}
