package fr.parvis.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Sends each agent to the page that they begin the day with. */
@Named
@RequestScoped
public class HomePage {
    @Inject
    private Workplace workplace;

    @Inject
    private FacesContext faces;

    /** Goes there. */
    public void go() throws IOException {
        faces.getExternalContext().redirect(workplace.getHome());
        faces.responseComplete();
    }
}
