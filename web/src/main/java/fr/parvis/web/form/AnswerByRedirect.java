package fr.parvis.web.form;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.util.UUID;

/**
 * Answers every form with a redirect to the page that shows what came of it: loading that page again sends nothing, and the
 * way back leads through pages that were opened, never through one that was sent (ADR 0061).
 */
public class AnswerByRedirect implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!FormFields.isSent(faces) || faces.getResponseComplete()) {
            return;
        }
        String request = FormFields.request(faces).orElseGet(UUID::randomUUID).toString();
        try {
            CDI.current().select(FormAnswers.class).get().send(request);
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // All is done before the page would be drawn.
    }
}
