package fr.parvis.web.api.booking;

import fr.parvis.agenda.boundary.CallerBounds;
import fr.parvis.preparation.AskedPaper;
import fr.parvis.preparation.Prepared;
import fr.parvis.preparation.boundary.VisitorPreparation;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import fr.parvis.web.screens.StandardWords;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;

/** The preparation of an appointment by its unguessable link. No answer refuses anything, and nothing is uploaded. */
@Path("appointment/{link}/preparation")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PreparationResource {
    @Inject
    private VisitorPreparation preparation;

    @Inject
    private CallerBounds bounds;

    @Inject
    private StandardWords words;

    @PathParam("link")
    private String link;

    /** What is asked, and what was answered. */
    @GET
    public PreparationBody see() {
        return preparation.see(link).map(this::write).orElseThrow(this::unknown);
    }

    /** Answers, in place of what was answered before. The same Request-Id again changes nothing. */
    @POST
    @Writes
    @Consumes(MediaType.APPLICATION_JSON)
    public PreparationBody tell(@HeaderParam(Writes.REQUEST_ID) UUID requestId, PrepareOrder order) {
        return preparation.tell(order.of(link, requestId)).map(this::write).orElseThrow(this::unknown);
    }

    private PreparationBody write(Prepared prepared) {
        return new PreparationBody(
                prepared.edition(),
                prepared.answered(),
                prepared.open(),
                prepared.advice(),
                prepared.papers().stream().map(paper -> write(paper, prepared)).toList(),
                prepared.needs().stream()
                        .map(need -> need.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .sorted()
                        .toList(),
                prepared.accompanied(),
                prepared.interpreter(),
                prepared.vaults().stream()
                        .map(vault -> new PreparationBody.Vault(vault.name(), vault.url()))
                        .toList());
    }

    private PreparationBody.Paper write(AskedPaper paper, Prepared prepared) {
        String code = paper.facts().code();
        return new PreparationBody.Paper(
                code,
                paper.facts().pictogram(),
                words.fill("paper." + code, paper.facts().labels()),
                words.fill("paper." + code + ".more", paper.facts().more()),
                paper.listed().need(),
                paper.listed().condition(),
                paper.listed().form(),
                paper.listed().months(),
                paper.listed().advice(),
                prepared.answers().get(code));
    }

    /** A link that opens nothing is counted, as at the appointment itself. */
    private Problem unknown() {
        return bounds.wrongLink()
                .map(until -> Problem.of(ProblemKey.TOO_MANY_TRIES).with("until", until))
                .orElseGet(() -> Problem.of(ProblemKey.APPOINTMENT_UNKNOWN));
    }
}
