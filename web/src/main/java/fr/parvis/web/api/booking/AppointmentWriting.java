package fr.parvis.web.api.booking;

import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.boundary.VisitorAnswer;
import fr.parvis.agenda.boundary.VisitorAppointment;
import fr.parvis.preparation.PaperFacts;
import fr.parvis.preparation.boundary.VisitorPapers;
import fr.parvis.shared.Settings;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import fr.parvis.web.screens.StandardWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Puts together what the visitor of an appointment reads, and why something cannot be done and what to do instead. */
@ApplicationScoped
public class AppointmentWriting {
    /** After a form that was sent too fast, in seconds. */
    private static final int AGAIN = 3;

    @Inject
    private SiteCatalogue catalogue;

    @Inject
    private VisitorPapers papers;

    @Inject
    private StandardWords words;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Writes an appointment. */
    public AppointmentBody write(VisitorAppointment appointment) {
        AppointmentFacts facts = appointment.facts();
        SiteFacts site = catalogue.site(facts.siteId());
        String here = "/api/appointment/" + appointment.link();
        return new AppointmentBody(
                facts.status().name(),
                clock.instant().isAfter(end(facts)),
                facts.startsAt(),
                facts.minutes(),
                appointment.code().orElse(null),
                appointment.link(),
                address(appointment.link()),
                here + "/qr.svg",
                here + "/calendar.ics",
                appointment.workshop() == null ? null : appointment.workshop().title(),
                appointment.place(),
                appointment.changeUntil(),
                appointment.changeable(),
                appointment.changeable() && appointment.bookable(),
                clock.instant(),
                facts.language(),
                PlaceBody.of(site),
                motif(facts),
                papers.of(facts.siteId(), facts.motifId()).stream()
                        .map(this::write)
                        .toList());
    }

    /** The address of the page of an appointment. */
    String address(String link) {
        return settings.http().publicUrl() + "/r/" + link;
    }

    static Instant end(AppointmentFacts facts) {
        return facts.startsAt().plus(Duration.ofMinutes(facts.minutes()));
    }

    HomeBody.Motif write(MotifFacts motif, int minutes) {
        return new HomeBody.Motif(
                motif.id(),
                motif.sheet().pictogram(),
                words.fill("motif." + motif.code(), motif.sheet().labels()),
                minutes);
    }

    private AppointmentBody.Motif motif(AppointmentFacts facts) {
        return catalogue
                .motif(facts.siteId(), facts.motifId())
                .map(motif -> new AppointmentBody.Motif(
                        motif.id(),
                        motif.sheet().pictogram(),
                        words.fill("motif." + motif.code(), motif.sheet().labels())))
                .orElse(null);
    }

    private AppointmentBody.Paper write(PaperFacts paper) {
        String key = "paper." + paper.code();
        return new AppointmentBody.Paper(
                paper.pictogram(), words.fill(key, paper.labels()), words.fill(key + ".more", paper.more()));
    }

    /** Why a visitor's wish was not done. */
    Problem refused(VisitorAnswer answer, SiteFacts site) {
        return refusal(answer).with("phone", site.contact().phone()).at(site.zone());
    }

    private static Problem refusal(VisitorAnswer answer) {
        if (answer instanceof VisitorAnswer.Taken taken) {
            return Problem.of(ProblemKey.SLOT_TAKEN)
                    .with("nearest", taken.nearest().stream().map(TimeBody::of).toList());
        }
        if (answer instanceof VisitorAnswer.TooOften often) {
            return Problem.of(ProblemKey.TOO_MANY_TRIES).with("until", often.heardAgain());
        }
        if (answer instanceof VisitorAnswer.BadForm bad) {
            Problem problem = Problem.of(ProblemKey.BOOKING_FORM)
                    .with("reason", bad.fault().name());
            return bad.fault() == VisitorAnswer.FormFault.TOO_FAST ? problem.with("seconds", AGAIN) : problem;
        }
        return Problem.of(
                answer instanceof VisitorAnswer.TooMany ? ProblemKey.BOOKED_OFTEN : ProblemKey.APPOINTMENT_FIXED);
    }
}
