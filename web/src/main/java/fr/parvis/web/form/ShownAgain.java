package fr.parvis.web.form;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ValueExpression;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;

/**
 * Lets the page that hears a form be about what its address said when it was shown: the motif with that identifier, the
 * appointments of that day. Otherwise a button that only such a page shows would not be there to hear its press, which Faces
 * then drops without a word.
 */
public class ShownAgain implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // The page is not there yet.
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getViewRoot() == null || faces.getResponseComplete() || !FormFields.isSent(faces)) {
            return;
        }
        String address = FormFields.sentFrom(faces);
        for (UIViewParameter one : ViewMetadata.getViewParameters(faces.getViewRoot())) {
            Address.value(address, one.getName()).ifPresent(said -> set(faces.getELContext(), one, said));
        }
    }

    private static void set(ELContext words, UIViewParameter parameter, String said) {
        ValueExpression model = parameter.getValueExpression("value");
        try {
            model.setValue(words, words.convertToType(said, model.getType(words)));
        } catch (ELException nonsense) {
            // An address that nobody was led to: the page is about what it is about without it.
        }
    }
}
