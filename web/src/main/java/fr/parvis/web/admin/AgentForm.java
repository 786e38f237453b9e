package fr.parvis.web.admin;

import fr.parvis.identity.AgentSheet;
import fr.parvis.identity.Role;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What is typed about one agent. */
public class AgentForm {
    private String login = "";
    private String password = "";
    private String name = "";
    private boolean active = true;
    private Role[] roles = {Role.AGENT};
    private Long[] sites = {};
    private Long[] motifs = {};
    private String languages = "fr";

    void show(String known, AgentSheet sheet) {
        login = known;
        name = sheet.displayName();
        active = sheet.active();
        roles = sheet.roles().toArray(Role[]::new);
        sites = sheet.sites().toArray(Long[]::new);
        motifs = sheet.motifs().toArray(Long[]::new);
        languages = sheet.languages().stream().sorted().collect(Collectors.joining(" "));
    }

    /** The sheet, with the skills that this page does not show. */
    AgentSheet sheet(Set<Long> otherMotifs) {
        Set<Long> skills = new HashSet<>(otherMotifs);
        skills.addAll(Arrays.asList(motifs));
        Set<String> spoken = Arrays.stream(languages.strip().split("[\\s,;]+"))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toSet());
        return new AgentSheet(name, active, Set.of(roles), Set.of(sites), skills, spoken);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }

    public Long[] getSites() {
        return sites.clone();
    }

    public void setSites(Long[] sites) {
        this.sites = sites.clone();
    }

    public Long[] getMotifs() {
        return motifs.clone();
    }

    public void setMotifs(Long[] motifs) {
        this.motifs = motifs.clone();
    }

    public String getLanguages() {
        return languages;
    }

    public void setLanguages(String languages) {
        this.languages = languages == null ? "" : languages;
    }
}
