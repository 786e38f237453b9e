package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.boundary.SignIn;
import fr.parvis.identity.boundary.SignInAnswer;
import fr.parvis.identity.boundary.SignInAnswer.CodeWanted;
import fr.parvis.identity.boundary.SignInAnswer.Refused;
import fr.parvis.identity.boundary.SignInAnswer.SignedIn;
import fr.parvis.identity.control.factor.SecondFactors;
import fr.parvis.identity.control.factor.Totp;
import fr.parvis.shared.OwnTransaction;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.Staff;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code after the password, on real PostgreSQL (ADR 0092). */
class SecondFactorIT extends InServer {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final FactorSecret SECRET = FactorSecret.random();

    @EJB
    private SignIn signIn;

    @EJB
    private Staff staff;

    @EJB
    private OwnTransaction transaction;

    @Inject
    private SecondFactors factors;

    private TestSite site;
    private String login;
    private long agentId;
    private List<String> onPaper;

    @BeforeEach
    void give_an_administrator_a_second_factor() throws Exception {
        site = TestSite.with(database, 1, 0);
        site.run("delete from guess_count");
        login = staff.somebody(Role.ADMINISTRATOR, site.id);
        agentId = site.number("select id from agent where login = ?", login);
        MovableClock.stopAt(NOW);
        onPaper = transaction.call(() -> factors.give(agentId, SECRET, Totp.step(NOW) - 10));
    }

    @Test
    void the_right_password_opens_nothing_without_a_code_that_is_right() {
        assertThat(signIn.withPassword(login, Staff.PASSWORD)).isInstanceOf(CodeWanted.class);
        assertThat(code(wrong())).isInstanceOf(Refused.class);
        assertThat(code(null)).isInstanceOf(Refused.class);
        assertThat(code(shown(0))).isInstanceOf(SignedIn.class);
    }

    @Test
    void a_code_is_good_once_and_no_earlier_one_after_it() {
        assertThat(code(shown(0))).isInstanceOf(SignedIn.class);
        assertThat(code(shown(0))).isInstanceOf(Refused.class);
        assertThat(code(shown(-1))).isInstanceOf(Refused.class);
        assertThat(code(shown(1))).isInstanceOf(SignedIn.class);
    }

    @Test
    void of_many_who_give_the_same_code_at_once_one_comes_in() throws Exception {
        CodeWanted half = half();
        String same = shown(0);

        List<SignInAnswer> answers = Together.run(4, thread -> () -> signIn.withCode(half, same, ""));

        assertThat(answers).filteredOn(SignedIn.class::isInstance).hasSize(1);
    }

    @Test
    void of_many_who_give_the_same_code_on_paper_at_once_one_comes_in_and_it_is_used_up() throws Exception {
        CodeWanted half = half();
        String typed = onPaper.get(0).toLowerCase(java.util.Locale.ROOT).replace('-', ' ');

        List<SignInAnswer> answers = Together.run(4, thread -> () -> signIn.withCode(half, typed, ""));

        assertThat(answers).filteredOn(SignedIn.class::isInstance).hasSize(1);
        assertThat(code(onPaper.get(0))).isInstanceOf(Refused.class);
        assertThat(code(onPaper.get(1))).isInstanceOf(SignedIn.class);
        assertThat(site.number(
                        "select count(*) from agent_recovery_code where agent_id = ? and used_at is null", agentId))
                .isEqualTo(SecondFactors.RECOVERY_CODES - 2);
    }

    @Test
    void whoever_guesses_codes_waits_longer_each_time() {
        CodeWanted half = half();
        for (int miss = 0; miss < Guess.SECOND_FACTOR.free(); miss++) {
            assertThat(signIn.withCode(half, wrong(), "")).isInstanceOf(Refused.class);
        }
        assertThat(signIn.withCode(half, shown(0), "")).isEqualTo(new Refused(NOW.plusSeconds(60)));

        MovableClock.stopAt(NOW.plusSeconds(60));
        assertThat(signIn.withCode(half, wrong(), "")).isEqualTo(new Refused(NOW.plusSeconds(60 + 120)));
        Instant heard = NOW.plus(Duration.ofSeconds(60 + 120));
        MovableClock.stopAt(heard);
        assertThat(signIn.withCode(half, Totp.shown(SECRET.bytes(), Totp.step(heard)), ""))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void nothing_is_kept_that_opens_by_itself_and_a_key_of_another_account_opens_nothing() throws Exception {
        String sealed = site.texts("select sealed from agent_second_factor where agent_id = ?", agentId)
                .get(0);
        assertThat(sealed).doesNotContain(SECRET.base32());
        assertThat(site.texts("select fingerprint from agent_recovery_code where agent_id = ?", agentId))
                .hasSize(SecondFactors.RECOVERY_CODES)
                .doesNotContainAnyElementsOf(onPaper);

        String other = staff.somebody(Role.MANAGER, site.id);
        long otherId = site.number("select id from agent where login = ?", other);
        transaction.call(() -> factors.give(otherId, FactorSecret.random(), 0));
        site.run("update agent_second_factor set sealed = ? where agent_id = ?", sealed, otherId);
        CodeWanted half = (CodeWanted) signIn.withPassword(other, Staff.PASSWORD);
        assertThat(signIn.withCode(half, shown(0), "")).isInstanceOf(Refused.class);
    }

    @Test
    void a_password_set_meanwhile_makes_the_earlier_one_worth_nothing() throws Exception {
        CodeWanted half = half();
        site.run("update agent set password_edition = password_edition + 1 where id = ?", agentId);

        assertThat(signIn.withCode(half, shown(0), "")).isInstanceOf(Refused.class);
    }

    private CodeWanted half() {
        return (CodeWanted) signIn.withPassword(login, Staff.PASSWORD);
    }

    private SignInAnswer code(String typed) {
        return signIn.withCode(half(), typed, "");
    }

    private static String shown(long stepsAway) {
        return Totp.shown(SECRET.bytes(), Totp.step(NOW) + stepsAway);
    }

    /** A code that none of the heard steps has. */
    private static String wrong() {
        for (int guess = 0; ; guess++) {
            String typed = String.format("%06d", guess);
            if (Totp.stepOf(SECRET.bytes(), typed, NOW, 0).isEmpty()
                    && Totp.stepOf(SECRET.bytes(), typed, NOW.plusSeconds(60), 0)
                            .isEmpty()) {
                return typed;
            }
        }
    }
}
