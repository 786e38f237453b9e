package fr.parvis.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Short news above a form: what was done, or what is missing. What was typed stays. */
@RequestScoped
public class Notices {
    @Inject
    private FacesContext faces;

    @Inject
    private Texts texts;

    public void saved() {
        say("app.saved");
    }

    public void say(String key, Object... blanks) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of(key, blanks), null));
    }

    public void refuse(String key, Object... blanks) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(key, blanks), null));
    }
}
