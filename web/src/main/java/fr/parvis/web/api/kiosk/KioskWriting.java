package fr.parvis.web.api.kiosk;

import fr.parvis.agenda.boundary.KioskBooking;
import fr.parvis.counter.boundary.WaitEstimates;
import fr.parvis.places.boundary.Places;
import fr.parvis.preparation.Checklist;
import fr.parvis.preparation.PaperFacts;
import fr.parvis.preparation.QuestionFacts;
import fr.parvis.preparation.boundary.Papers;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.OpeningState;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.api.ticket.WaitBody;
import fr.parvis.web.screens.StandardWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Puts the home screen of a kiosk together. */
@ApplicationScoped
class KioskWriting {
    /** The motif of who comes for mail, where a site has one, is the one with this pictogram: codes are the site's own words. */
    private static final String MAIL = "envelope";

    @Inject
    private Sites sites;

    @Inject
    private WaitEstimates estimates;

    @Inject
    private WaitingRoom room;

    @Inject
    private Papers papers;

    @Inject
    private Places places;

    @Inject
    private KioskBooking booking;

    @Inject
    private StandardWords words;

    @Inject
    private Clock clock;

    KioskBody write(SiteFacts site, String language) {
        Instant now = clock.instant();
        OpeningState door = sites.openingAt(site.id(), now).orElseThrow();
        List<MotifFacts> motifs = sites.motifs(site.id());
        Checklist checklist = papers.of(site.id());
        KioskBooking.Bookable bookable = booking.of(site.id());
        return new KioskBody(
                new KioskBody.Site(site.code(), site.name(), site.zone().getId()),
                now,
                door.open(),
                door.opensAt(),
                door.closesAt(),
                words.languages(),
                motifs.stream()
                        .map(motif -> write(motif, bookable, checklist, language))
                        .toList(),
                motifs.stream()
                        .anyMatch(motif -> MAIL.equals(motif.sheet().pictogram())
                                && motif.sheet().offered()),
                places.any(site.id()),
                bookable.waitMinutes(),
                room.sequence(site.id()));
    }

    private KioskBody.Motif write(
            MotifFacts motif, KioskBooking.Bookable bookable, Checklist checklist, String language) {
        return new KioskBody.Motif(
                motif.id(),
                motif.code(),
                motif.sheet().pictogram(),
                words.fill("motif." + motif.code(), motif.sheet().labels()),
                motif.sheet().offered(),
                bookable.motifIds().contains(motif.id()),
                WaitBody.of(estimates.ofMotif(motif.siteId(), motif.id()), language),
                checklist.of(motif.id()).stream().map(this::write).toList(),
                checklist.questionOf(motif.id()).map(this::write).orElse(null));
    }

    private KioskBody.Document write(PaperFacts paper) {
        String key = "paper." + paper.code();
        return new KioskBody.Document(
                paper.code(),
                paper.pictogram(),
                words.fill(key, paper.labels()),
                words.fill(key + ".more", paper.more()));
    }

    private KioskBody.Question write(QuestionFacts question) {
        return new KioskBody.Question(
                question.code(), question.pictogram(), words.fill("question." + question.code(), question.labels()));
    }
}
