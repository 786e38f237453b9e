package fr.parvis.kiosk;

import com.microsoft.playwright.Page;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.TestSite;

/** The board of a site, opened by somebody of its reception who signs in. */
final class StaffBoard {
    private static final String PASSWORD = "une phrase que personne ne devine";
    private static final String HASH = new PasswordHashing().hash(PASSWORD);

    private StaffBoard() {}

    static Page open(Chromium chromium, Nodes nodes, TestSite site) throws Exception {
        long agent = site.agents.get(0);
        site.run("update agent set password_hash = ? where id = ?", HASH, agent);
        site.run(
                "insert into agent_role (agent_id, role) values (?, 'RECEPTION') on conflict (agent_id, role) do nothing",
                agent);
        Page page = chromium.page(1440, 900);
        page.navigate(nodes.page(0) + "/staff/login.xhtml");
        page.locator("#login")
                .fill(site.texts("select login from agent where id = ?", agent).get(0));
        page.locator("input[type=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        page.navigate(nodes.page(0) + "/staff/board.xhtml");
        return page;
    }
}
