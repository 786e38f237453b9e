package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.identity.boundary.AgentTokens;
import fr.parvis.identity.boundary.Agents;
import fr.parvis.identity.boundary.IssuedToken;
import fr.parvis.identity.boundary.SignIn;
import fr.parvis.identity.boundary.SignInAnswer;
import fr.parvis.identity.boundary.SignInAnswer.Refused;
import fr.parvis.identity.boundary.SignInAnswer.SignedIn;
import fr.parvis.identity.entity.Agent;
import fr.parvis.identity.entity.AgentToken;
import fr.parvis.shared.CallerAddress;
import fr.parvis.testing.AsStaff;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.Staff;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInIT extends InServer {
    private static final int FREE = Guess.LOGIN_FROM_ADDRESS.free();

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

    @EJB
    private InTransaction book;

    @Inject
    private CallerAddress address;

    private TestSite site;
    private String login;

    @BeforeEach
    void take_somebody_on() throws Exception {
        site = TestSite.with(database, 1, 0);
        site.run("delete from guess_count");
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
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        MovableClock.stopAt(now);
        for (int miss = 1; miss <= FREE + 1; miss++) {
            SignInAnswer ofNobody = from("198.51.100.1", "nobody-here", Staff.PASSWORD);
            SignInAnswer ofSomebody = from("198.51.100.2", login, "wrong");
            assertThat(ofSomebody).as("miss " + miss).isEqualTo(ofNobody);
        }
        assertThat(from("198.51.100.2", login, Staff.PASSWORD))
                .as("the right password, but too early, is answered as a wrong one")
                .isEqualTo(from("198.51.100.2", login, "wrong"))
                .isEqualTo(new Refused(now.plus(Duration.ofMinutes(1))));
    }

    @Test
    void threads_that_guess_at_once_are_counted_one_by_one() throws Exception {
        Together.run(FREE + 3, thread -> () -> signIn.withPassword(login, "wrong " + thread));

        assertThat(site.number("select max(misses) from guess_count where what = 'LOGIN_FROM_ADDRESS'"))
                .isEqualTo(FREE);
    }

    @Test
    void whoever_guesses_waits_longer_each_time_and_only_at_that_address() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        MovableClock.stopAt(now);
        miss("198.51.100.1", FREE);
        assertThat(from("198.51.100.1", login, Staff.PASSWORD)).isEqualTo(new Refused(now.plusSeconds(60)));
        assertThat(from("198.51.100.2", login, Staff.PASSWORD)).isInstanceOf(SignedIn.class);

        MovableClock.stopAt(now.plusSeconds(60));
        assertThat(from("198.51.100.1", login, "wrong")).isEqualTo(new Refused(now.plusSeconds(60 + 120)));
        MovableClock.stopAt(now.plusSeconds(60 + 120));
        assertThat(from("198.51.100.1", login, Staff.PASSWORD)).isInstanceOf(SignedIn.class);
        assertThat(from("198.51.100.1", login, "wrong")).as("forgotten").isEqualTo(new Refused(null));
    }

    @Test
    void a_browser_that_was_let_in_before_never_waits_for_strangers() throws Exception {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        MovableClock.stopAt(now);
        String known = ((SignedIn) from("198.51.100.1", login, Staff.PASSWORD)).browser();
        miss("198.51.100.1", FREE);
        site.run("update guess_count set misses = 1000 where what = 'LOGIN_FROM_ADDRESS'");
        for (int stranger = 0; stranger < Guess.LOGIN_OF_STRANGERS.free(); stranger++) {
            noteMiss();
        }
        assertThat(from("203.0.113.9", login, Staff.PASSWORD))
                .as("a stranger anywhere")
                .isInstanceOf(Refused.class);

        address.is("198.51.100.1");
        assertThat(signIn.withPassword(login, Staff.PASSWORD, known)).isInstanceOf(SignedIn.class);
        assertThat(signIn.withPassword(login, Staff.PASSWORD, forged(known)))
                .as("a mark that somebody made up")
                .isInstanceOf(Refused.class);
        String other = staff.somebody(Role.AGENT, site.id);
        String ofOther = ((SignedIn) from("198.51.100.3", other, Staff.PASSWORD)).browser();
        address.is("198.51.100.1");
        assertThat(signIn.withPassword(login, Staff.PASSWORD, ofOther))
                .as("the mark of another account")
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_known_browser_is_counted_too_and_a_new_password_makes_it_a_stranger() throws Exception {
        String known = ((SignedIn) from("198.51.100.1", login, Staff.PASSWORD)).browser();
        for (int slip = 0; slip < Guess.LOGIN_IN_KNOWN_BROWSER.free(); slip++) {
            signIn.withPassword(login, "wrong", known);
        }
        assertThat(signIn.withPassword(login, Staff.PASSWORD, known)).isInstanceOf(Refused.class);
        site.run("delete from guess_count");
        site.run("update agent set password_edition = password_edition + 1 where login = ?", login);
        miss("198.51.100.1", FREE);

        assertThat(signIn.withPassword(login, Staff.PASSWORD, known)).isInstanceOf(Refused.class);
    }

    @Test
    void one_browser_is_known_to_several_agents() throws Exception {
        String other = staff.somebody(Role.AGENT, site.id);
        String first = ((SignedIn) from("198.51.100.1", login, Staff.PASSWORD)).browser();
        String both = ((SignedIn) signIn.withPassword(other, Staff.PASSWORD, first)).browser();
        miss("198.51.100.1", FREE);

        assertThat(signIn.withPassword(login, Staff.PASSWORD, both)).isInstanceOf(SignedIn.class);
        assertThat(signIn.withPassword(other, Staff.PASSWORD, both)).isInstanceOf(SignedIn.class);
    }

    @Test
    void an_address_that_tries_many_logins_waits_and_the_count_is_forgotten_after_a_day() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        MovableClock.stopAt(now);
        for (int guess = 0; guess < Guess.LOGINS_OF_ADDRESS.free(); guess++) {
            noteAddressMiss("198.51.100.7");
        }
        assertThat(from("198.51.100.7", login, Staff.PASSWORD)).isInstanceOf(Refused.class);

        MovableClock.stopAt(now.plus(Duration.ofDays(1)));
        assertThat(from("198.51.100.7", login, Staff.PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void the_book_of_guesses_holds_neither_login_nor_address() throws Exception {
        miss("198.51.100.1", 1);

        assertThat(site.texts("select who || what || about from guess_count"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(login) || row.contains("198.51.100.1"));
    }

    @Test
    void a_password_for_one_use_opens_once_and_a_little_longer_and_is_told() throws Exception {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        MovableClock.stopAt(now);
        site.run("update agent set password_by = 'ADMINISTRATOR' where login = ?", login);

        assertThat(from("198.51.100.1", login, Staff.PASSWORD))
                .isInstanceOfSatisfying(
                        SignedIn.class, opened -> assertThat(opened.first()).isTrue());
        MovableClock.stopAt(now.plus(Agent.FIRST_USE).plusSeconds(1));
        assertThat(from("198.51.100.1", login, Staff.PASSWORD)).isInstanceOf(Refused.class);
    }

    @Test
    void a_password_of_the_machine_opens_whatever_strangers_guess() throws Exception {
        miss("198.51.100.1", FREE);
        assertThat(from("198.51.100.1", login, Staff.PASSWORD)).isInstanceOf(Refused.class);
        site.run("update agent set password_by = 'MACHINE', password_at = now() where login = ?", login);

        assertThat(from("198.51.100.1", login, "wrong")).isInstanceOf(Refused.class);
        assertThat(from("198.51.100.1", login, Staff.PASSWORD)).isInstanceOf(SignedIn.class);
    }

    private SignInAnswer from(String caller, String who, String password) {
        address.is(caller);
        return signIn.withPassword(who, password);
    }

    private void miss(String caller, int times) {
        for (int i = 0; i < times; i++) {
            from(caller, login, "wrong");
        }
    }

    /** A miss of a stranger, without the slow hash. */
    private void noteMiss() {
        book.missed(List.of(new Guesser(Guess.LOGIN_OF_STRANGERS, login, "")));
    }

    private void noteAddressMiss(String caller) {
        book.missed(List.of(new Guesser(Guess.LOGINS_OF_ADDRESS, "", caller)));
    }

    private static String forged(String known) {
        char last = known.charAt(known.length() - 2);
        return known.substring(0, known.length() - 2) + (last == 'A' ? 'B' : 'A') + known.charAt(known.length() - 1);
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
