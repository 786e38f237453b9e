package fr.parvis.web.admin.agenda;

import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.OfferSheet;
import fr.parvis.identity.AgentFacts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * What speaks against an offer of time: nobody can keep it, or only a part of it.
 *
 * @param kind what it is
 * @param motifId the motif it is about, 0 when it is about none
 */
record OfferDoubts(Kind kind, long motifId) {
    /** What can be wrong with an offer that can be written down. */
    enum Kind {
        /** Its agent does not work at this site. */
        NOT_HERE(true),
        /** Its agent can serve none of its motifs. */
        NO_MOTIF(true),
        /** It falls on no open day of the next year. */
        NEVER(true),
        /** Its agent cannot serve one of its motifs. */
        WITHOUT_MOTIF(false),
        /** It is shorter than an appointment of one of its motifs takes. */
        TOO_SHORT(false);

        private final boolean nobody;

        Kind(boolean nobody) {
            this.nobody = nobody;
        }

        /** Whether nobody can keep it: it is refused. */
        boolean refused() {
            return nobody;
        }
    }

    /**
     * Everything that speaks against an offer; only what refuses it, when something does.
     *
     * @param agent its agent as the site knows them, empty where it has none or they do not work there
     * @param closed the closed days of the year that begins with {@code today}
     * @param booking how appointments of a motif are made
     */
    static List<OfferDoubts> of(
            OfferSheet sheet,
            Optional<AgentFacts> agent,
            LocalDate today,
            Set<LocalDate> closed,
            LongFunction<MotifBooking> booking) {
        if (sheet.agentId() != null && agent.isEmpty()) {
            return List.of(new OfferDoubts(Kind.NOT_HERE, 0));
        }
        List<Long> missing = sheet.motifIds().stream()
                .filter(motif -> agent.isPresent() && !agent.get().motifs().contains(motif))
                .sorted()
                .toList();
        if (missing.size() == sheet.motifIds().size()) {
            return List.of(new OfferDoubts(Kind.NO_MOTIF, 0));
        }
        LocalDate from = sheet.firstDay().isAfter(today) ? sheet.firstDay() : today;
        if (from.datesUntil(from.plusYears(1)).noneMatch(day -> sheet.takesPlaceOn(day) && !closed.contains(day))) {
            return List.of(new OfferDoubts(Kind.NEVER, 0));
        }
        List<OfferDoubts> doubts = new ArrayList<>();
        missing.forEach(motif -> doubts.add(new OfferDoubts(Kind.WITHOUT_MOTIF, motif)));
        long minutes = Duration.between(sheet.starts(), sheet.ends()).toMinutes();
        sheet.motifIds().stream()
                .sorted()
                .filter(motif -> !sheet.workshop() && booking.apply(motif).minutes() > minutes)
                .forEach(motif -> doubts.add(new OfferDoubts(Kind.TOO_SHORT, motif)));
        return doubts;
    }
}
