package fr.parvis.web.form;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Says on the page that answers a form what came of it, and puts back what was typed when it was not done. */
public class AnswerReplay implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getViewRoot().getViewId().startsWith("/staff/")) {
            CDI.current().select(FormAnswers.class).get().replayed().ifPresent(answer -> replay(faces, answer));
        }
    }

    private static void replay(FacesContext faces, FormAnswer answer) {
        answer.news().forEach(news -> faces.addMessage(news.field(), news.message()));
        if (!answer.typed().isEmpty()) {
            Typed.putBack(faces, answer.typed());
        }
    }
}
