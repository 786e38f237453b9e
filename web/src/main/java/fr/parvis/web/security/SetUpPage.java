package fr.parvis.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the page of a new installation shows; its form goes to {@link EnterSetUp}, which forwards to it. */
@Named
@RequestScoped
public class SetUpPage {
    static final String WRONG = SetUpPage.class.getName();

    /** Where French public services receive people. */
    private static final List<String> ZONES = List.of(
            "Europe/Paris",
            "America/Guadeloupe",
            "America/Martinique",
            "America/Cayenne",
            "Indian/Reunion",
            "Indian/Mayotte",
            "America/Miquelon",
            "Pacific/Noumea",
            "Pacific/Tahiti",
            "Pacific/Wallis");

    @Inject
    private HttpServletRequest request;

    @Inject
    private FacesContext faces;

    /** Whether the page was reached by its address; otherwise there is none. */
    public boolean isThere() {
        return request.getAttribute(WRONG) != null;
    }

    /** Answers whoever types the address of the file behind the page as if there were none. */
    public void look() throws IOException {
        if (!isThere()) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** The sentence about what was wrong, or nothing. */
    public String getRefusal() {
        String wrong = String.valueOf(request.getAttribute(WRONG));
        ResourceBundle words = ResourceBundle.getBundle("fr.parvis.web.security.SetUp", Locale.FRENCH);
        String key = "refused." + wrong;
        return wrong.isEmpty() ? "" : words.getString(words.containsKey(key) ? key : "refused.other");
    }

    public boolean isRefused() {
        return !getRefusal().isEmpty();
    }

    public String getCode() {
        return typed("code", "");
    }

    public String getSite() {
        return typed("site", "");
    }

    public String getZone() {
        return typed("zone", ZONES.get(0));
    }

    public String getName() {
        return typed("name", "");
    }

    public String getLogin() {
        return typed("login", "");
    }

    public List<String> getZones() {
        return ZONES;
    }

    private String typed(String field, String otherwise) {
        String value = request.getParameter(field);
        return value == null || value.length() > 200 ? otherwise : value;
    }
}
