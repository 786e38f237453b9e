package fr.parvis.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells whoever opens a page that is not theirs so in plain words. The boundaries refuse them in any case; this only spares
 * them a page that cannot be filled.
 */
@Named
@RequestScoped
public class Gate {
    @Inject
    private Workplace workplace;

    @Inject
    private FacesContext faces;

    /** Everybody who is signed in. */
    public void staff() {
        workplace.agent();
    }

    public void agents() throws IOException {
        only(workplace.isAgent());
    }

    public void onBoard() throws IOException {
        only(workplace.isOnBoard());
    }

    public void managers() throws IOException {
        only(workplace.isManager());
    }

    public void settingUp() throws IOException {
        only(workplace.isSettingUp());
    }

    public void administrators() throws IOException {
        only(workplace.isAdministrator());
    }

    public void auditors() throws IOException {
        only(workplace.isAuditing());
    }

    private void only(boolean theirs) throws IOException {
        if (!theirs) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
            faces.responseComplete();
        }
    }
}
