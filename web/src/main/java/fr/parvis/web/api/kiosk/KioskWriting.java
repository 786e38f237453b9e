package fr.parvis.web.api.kiosk;

import fr.parvis.counter.boundary.WaitEstimates;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.site.boundary.MotifView;
import fr.parvis.site.boundary.SiteView;
import fr.parvis.site.boundary.Sites;
import fr.parvis.site.control.OpeningState;
import fr.parvis.web.api.ticket.WaitBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Puts the home screen of a kiosk together. */
@ApplicationScoped
class KioskWriting {
    @Inject
    private Sites sites;

    @Inject
    private WaitEstimates estimates;

    @Inject
    private WaitingRoom room;

    @Inject
    private Clock clock;

    KioskBody write(SiteView site, String language) {
        Instant now = clock.instant();
        OpeningState door = sites.openingAt(site.id(), now).orElseThrow();
        List<MotifView> motifs = sites.motifs(site.id());
        return new KioskBody(
                new KioskBody.Site(site.code(), site.name(), site.zone().getId()),
                now,
                door.open(),
                door.opensAt(),
                door.closesAt(),
                languages(motifs),
                motifs.stream().map(motif -> write(motif, language)).toList(),
                false,
                room.sequence(site.id()));
    }

    private KioskBody.Motif write(MotifView motif, String language) {
        return new KioskBody.Motif(
                motif.id(),
                motif.code(),
                motif.sheet().pictogram(),
                motif.sheet().labels(),
                motif.sheet().offered(),
                WaitBody.of(estimates.ofMotif(motif.siteId(), motif.id()), language));
    }

    private static List<String> languages(List<MotifView> motifs) {
        List<MotifView> offered =
                motifs.stream().filter(motif -> motif.sheet().offered()).toList();
        return offered.stream()
                .flatMap(motif -> motif.sheet().labels().keySet().stream())
                .distinct()
                .filter(language -> offered.stream()
                        .allMatch(motif -> motif.sheet().labels().containsKey(language)))
                .sorted(Comparator.comparing((String language) -> !language.equals("fr"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
