package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.identity.boundary.AgentTokens;
import fr.parvis.identity.boundary.Agents;
import fr.parvis.identity.boundary.IssuedToken;
import fr.parvis.identity.boundary.SignIn;
import fr.parvis.identity.boundary.SignInAnswer;
import fr.parvis.identity.boundary.SignInAnswer.Locked;
import fr.parvis.identity.boundary.SignInAnswer.Refused;
import fr.parvis.identity.boundary.SignInAnswer.SignedIn;
import fr.parvis.identity.entity.AgentToken;
import fr.parvis.identity.entity.Role;
import fr.parvis.testing.AsStaff;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.Staff;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInIT extends InServer {
    @EJB
    private SignIn signIn;

    @EJB
    private AgentTokens tokens;

    @EJB
    private Agents agents;

    @EJB
    private Staff staff;

    @EJB
    private AsStaff asAgent;

    private TestSite site;
    private String login;

    @BeforeEach
    void take_somebody_on() throws Exception {
        site = TestSite.with(database, 1, 0);
        login = staff.somebody(Role.AGENT, site.id);
    }

    @Test
    void the_right_password_opens_and_tells_roles_and_sites() {
        assertThat(signIn.withPassword(" " + login.toUpperCase(java.util.Locale.ROOT), Staff.PASSWORD))
                .isInstanceOfSatisfying(SignedIn.class, answer -> {
                    assertThat(answer.agent().roles()).containsExactly(Role.AGENT);
                    assertThat(answer.agent().worksAt(site.id)).isTrue();
                });
    }

    @Test
    void whether_a_login_exists_is_not_said() {
        assertThat(signIn.withPassword("nobody-here", Staff.PASSWORD)).isEqualTo(new Refused());
        assertThat(signIn.withPassword(login, "wrong")).isEqualTo(new Refused());
    }

    @Test
    void ten_threads_that_guess_at_once_are_counted_one_by_one() throws Exception {
        List<SignInAnswer> answers = Together.run(10, thread -> () -> signIn.withPassword(login, "wrong " + thread));

        assertThat(answers).filteredOn(Refused.class::isInstance).hasSize(4);
        assertThat(answers).filteredOn(Locked.class::isInstance).hasSize(6);
        assertThat(site.number("select failed_attempts from agent where login = ?", login))
                .isEqualTo(5);
        assertThat(signIn.withPassword(login, Staff.PASSWORD)).isInstanceOf(Locked.class);
    }

    @Test
    void after_the_lock_the_right_password_opens_and_forgets_the_wrong_ones() throws Exception {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        MovableClock.stopAt(now);
        for (int i = 0; i < 5; i++) {
            signIn.withPassword(login, "wrong");
        }
        assertThat(signIn.withPassword(login, Staff.PASSWORD)).isEqualTo(new Locked(now.plus(Duration.ofMinutes(5))));

        MovableClock.stopAt(now.plus(Duration.ofMinutes(5)));

        assertThat(signIn.withPassword(login, Staff.PASSWORD)).isInstanceOf(SignedIn.class);
        assertThat(site.number("select failed_attempts from agent where login = ?", login))
                .isZero();
    }

    @Test
    void a_token_opens_until_it_is_revoked_and_is_kept_nowhere() throws Exception {
        IssuedToken token = issue();
        assertThat(tokens.agentOf(token.token())).isPresent();
        assertThat(site.number("select count(*) from agent_token where token_hash = ?", token.token()))
                .isZero();

        tokens.revoke(token.token());

        assertThat(tokens.agentOf(token.token())).isEmpty();
    }

    @Test
    void a_token_ends_after_a_working_day() {
        Instant morning = Instant.parse("2026-03-02T07:00:00Z");
        MovableClock.stopAt(morning);
        IssuedToken token = issue();

        MovableClock.stopAt(morning.plus(AgentToken.LIFE));

        assertThat(tokens.agentOf(token.token())).isEmpty();
    }

    @Test
    void an_agent_looks_after_no_agents() {
        assertThatThrownBy(() -> asAgent.call(agents::all)).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(agents::all).isInstanceOf(EJBAccessException.class);
    }

    private IssuedToken issue() {
        SignedIn signedIn = (SignedIn) signIn.withPassword(login, Staff.PASSWORD);
        return tokens.issue(signedIn.agent());
    }
}
