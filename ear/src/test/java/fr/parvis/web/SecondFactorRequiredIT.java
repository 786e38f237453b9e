package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.FactorSecret;
import fr.parvis.identity.control.factor.Totp;
import fr.parvis.testing.Api;
import fr.parvis.testing.Browser;
import fr.parvis.testing.LoneNode;
import fr.parvis.testing.TestSite;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where administrators must have a second factor, as in production, they set it up before anything else (ADR 0092). */
class SecondFactorRequiredIT {
    private static final String SET_UP = "/staff/factor.xhtml";
    private static final Pattern KEY = Pattern.compile("class=\"key\">([A-Z2-7 ]{39})<");

    @Test
    void an_administrator_without_one_gets_no_further_than_setting_it_up_and_an_agent_is_not_asked() throws Exception {
        try (LoneNode node = LoneNode.start("node-second-factor", Map.of("PARVIS_SECOND_FACTOR", "required"))) {
            TestSite ofAgent = TestSite.on(node, 1, 1);
            Browser.givePassword(ofAgent, 0, "OWNER");
            assertThat(place(Browser.at(node).enter(Browser.login(ofAgent, 0), Browser.PASSWORD)))
                    .isEqualTo("/staff/");

            TestSite site = TestSite.on(node, 1, 1);
            site.run("insert into agent_role (agent_id, role) values (?, 'ADMINISTRATOR')", site.agents.get(0));
            Browser.givePassword(site, 0, "OWNER");
            Browser here = Browser.at(node);
            assertThat(place(here.enter(Browser.login(site, 0), Browser.PASSWORD)))
                    .isEqualTo(SET_UP);
            for (String closed : new String[] {"/staff/", "/staff/account.xhtml", "/staff/admin/agents.xhtml"}) {
                assertThat(place(here.open(closed))).as(closed).isEqualTo(SET_UP);
            }
            assertThat(here.with("X-Parvis", "1").open("/api/desk").body()).contains("urn:parvis:factor-first");
            assertThat(program(node, site)).contains("urn:parvis:factor-first");

            Matcher key = KEY.matcher(here.open(SET_UP).body());
            assertThat(key.find()).isTrue();
            FactorSecret secret = new FactorSecret(key.group(1).replace(" ", ""));
            String code = Totp.shown(secret.bytes(), Totp.step(Instant.now()));
            assertThat(place(here.send("/staff/own/factor", Map.of("code", code))))
                    .isEqualTo(SET_UP);
            assertThat(here.open("/staff/account.xhtml").statusCode()).isEqualTo(200);
        }
    }

    private static String program(LoneNode node, TestSite site) throws Exception {
        return new Api(node.address(), "")
                .post(
                        "agents/sign-in",
                        UUID.randomUUID(),
                        "{\"login\":\"" + Browser.login(site, 0) + "\",\"password\":\"" + Browser.PASSWORD + "\"}")
                .body();
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
