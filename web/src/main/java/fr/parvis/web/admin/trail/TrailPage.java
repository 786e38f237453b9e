package fr.parvis.web.admin.trail;

import fr.parvis.audit.ActorKind;
import fr.parvis.audit.AuditAction;
import fr.parvis.audit.TrailLine;
import fr.parvis.audit.boundary.Trail;
import fr.parvis.identity.boundary.StaffNames;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of who did what. Everything it shows is in its address, so that a page can be named to a colleague. */
@Named
@RequestScoped
public class TrailPage {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    @Inject
    private Trail trail;

    @Inject
    private StaffNames names;

    @Inject
    private Workplace workplace;

    @Inject
    private HttpServletRequest request;

    private TrailQuestion question;
    private int number = 1;
    private Trail.Page page;

    @PostConstruct
    void read() {
        question = new TrailQuestion(given("from"), given("to"), given("who"), given("what"), given("site"));
        String asked = given("page");
        number = asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 1;
    }

    public TrailQuestion getQuestion() {
        return question;
    }

    public List<TrailLine> getLines() {
        return page().lines();
    }

    public int getNumber() {
        return page().number();
    }

    /** The address of the newer lines; empty on the first page. */
    public String getNewer() {
        return getNumber() > 1 ? address(getNumber() - 1) : "";
    }

    /** The address of the older lines; empty on the last page. */
    public String getOlder() {
        return page().more() ? address(getNumber() + 1) : "";
    }

    /** The address of the file with the same lines. */
    public String getFile() {
        return "/api/trail.csv?" + query();
    }

    /** {@code 23/11/2026 10:42:07}, in the time of the site that is looked at. */
    public String moment(Instant at) {
        return WRITTEN.format(at.atZone(workplace.getSite().zone()));
    }

    public AuditAction.Part[] getParts() {
        return AuditAction.Part.values();
    }

    /** The acts of a group, in their order. */
    public List<AuditAction> actions(AuditAction.Part part) {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.part() == part)
                .toList();
    }

    public ActorKind[] getKinds() {
        return ActorKind.values();
    }

    /** The agents by name, for who did it. */
    public List<StaffNames.Name> getAgents() {
        return names.agents();
    }

    private Trail.Page page() {
        if (page == null) {
            page = trail.page(question.filter(workplace.getSite().zone()), number);
        }
        return page;
    }

    private String address(int other) {
        return "/staff/admin/trail.xhtml?" + query() + "&page=" + other;
    }

    private String query() {
        Map<String, String> parts = new TreeMap<>();
        for (String name : List.of("from", "to", "who", "what", "site")) {
            parts.put(name, given(name));
        }
        StringBuilder query = new StringBuilder();
        parts.forEach((name, value) -> query.append(query.length() == 0 ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private String given(String name) {
        String value = request.getParameter(name);
        return value == null || value.length() > 80 ? "" : value.strip();
    }
}
