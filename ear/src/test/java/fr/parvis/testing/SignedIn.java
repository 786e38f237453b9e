package fr.parvis.testing;

import com.microsoft.playwright.Page;
import fr.parvis.identity.PasswordHashing;
import java.sql.SQLException;

/** Agents of a site with every role, in browsers in which they have signed in by the page. */
public final class SignedIn {
    /** The password of each. */
    public static final String PASSWORD = "une phrase que personne ne devine";

    private static final String HASH = new PasswordHashing().hash(PASSWORD);

    private final Nodes nodes;
    private final TestSite site;

    public SignedIn(Nodes nodes, TestSite site) {
        this.nodes = nodes;
        this.site = site;
    }

    /** A browser of 1440 by 900 in which an agent of the site, counted from 0, has signed in. */
    public Page open(Chromium chromium, int agent) throws SQLException {
        long id = site.agents.get(agent);
        site.run("update agent set password_hash = ? where id = ?", HASH, id);
        site.run(
                "insert into agent_role (agent_id, role) select ?, unnest(array['RECEPTION', 'MANAGER', 'ADMINISTRATOR'])"
                        + " on conflict (agent_id, role) do nothing",
                id);
        Page page = chromium.page(1440, 900);
        page.navigate(nodes.page(0).resolve("/staff/login.xhtml").toString());
        enter(page, agent);
        return page;
    }

    /** Signs in on the page that asks for it. */
    public void enter(Page page, int agent) throws SQLException {
        page.locator("#login")
                .fill(site.texts("select login from agent where id = ?", site.agents.get(agent))
                        .get(0));
        page.locator("#password").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        page.locator(".app").waitFor();
    }
}
