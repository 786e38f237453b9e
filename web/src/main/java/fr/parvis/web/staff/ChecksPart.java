package fr.parvis.web.staff;

import fr.parvis.learning.CorrectionKind;
import fr.parvis.learning.boundary.ServiceChecks;
import fr.parvis.learning.boundary.ServiceChecks.Word;
import fr.parvis.learning.boundary.ServiceToCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Services whose end was most likely forgotten: an agent sees their own, a manager those of the site. */
@Named("checks")
@RequestScoped
public class ChecksPart {
    private static final int LONGEST = 480;

    @Inject
    private ServiceChecks checks;

    @Inject
    private Workplace workplace;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    private List<ServiceToCheck> list;
    private String said = "";
    private final String request = UUID.randomUUID().toString();

    public List<ServiceToCheck> getList() {
        if (list == null) {
            list = checks.list(workplace.siteId(), workplace.agentId());
        }
        return list;
    }

    /** How many nobody has corrected yet. */
    public long getOpen() {
        return getList().stream().filter(ServiceToCheck::isOpen).count();
    }

    /** Corrects one, once. */
    public void correct() {
        Map<String, String> fields = faces.getExternalContext().getRequestParameterMap();
        CorrectionKind kind = CorrectionKind.valueOf(fields.getOrDefault("kind", ""));
        int minutes = minutes(fields.getOrDefault("minutes", ""));
        if (kind == CorrectionKind.TYPED && minutes == 0) {
            said = texts.of("checks.minutesMissing");
            return;
        }
        Word word = new Word(UUID.fromString(fields.getOrDefault("request", "")), workplace.agentId(), kind, minutes);
        boolean done = checks.correct(workplace.siteId(), Long.parseLong(fields.getOrDefault("check", "0")), word);
        said = texts.of(done ? "checks.done" : "checks.gone");
        list = null;
    }

    private static int minutes(String typed) {
        return typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= LONGEST ? Integer.parseInt(typed) : 0;
    }

    public String getSaid() {
        return said;
    }

    public String getRequest() {
        return request;
    }
}
