package fr.parvis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.advice.boundary.AdviceBoard;
import fr.parvis.advice.boundary.Ahead;
import fr.parvis.identity.Role;
import fr.parvis.identity.boundary.AgentTokens;
import fr.parvis.identity.boundary.SignIn;
import fr.parvis.identity.boundary.SignInAnswer.SignedIn;
import fr.parvis.identity.entity.AgentToken;
import fr.parvis.shared.Pace;
import fr.parvis.shared.ServerClock;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.Staff;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day of the demonstration runs 240 times as fast: what machines and people do in earnest is still told by real time. */
class FastClockIT extends InServer {
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");
    private static final double FAST = 240;

    @Inject
    private ServerClock server;

    @EJB
    private AdviceBoard advice;

    @EJB
    private SignIn signIn;

    @EJB
    private AgentTokens tokens;

    @EJB
    private Staff staff;

    @EJB
    private DemoDays days;

    @EJB
    private AsAdministrator administrator;

    private TestSite site;

    @BeforeEach
    void stop_at_ten() throws Exception {
        MovableClock.stopAt(TEN);
        site = TestSite.with(database, 1, 1);
    }

    @AfterEach
    void let_it_run_as_usual() throws Exception {
        server.follow(Pace.real());
        site.run("delete from demo_pace");
    }

    @Test
    void an_hour_ahead_is_shown_for_three_minutes_of_real_life() throws Exception {
        Ahead known = reckoned();

        runs(FAST, Duration.ofSeconds(181));
        assertThat(advice.look(site.id)).contains(known);
        runs(1, Duration.ofSeconds(181));
        assertThat(advice.look(site.id)).isEmpty();
    }

    @Test
    void a_token_lives_a_working_day_of_real_life_though_the_clock_jumps() throws Exception {
        String login = staff.somebody(Role.AGENT, site.id);
        String token = tokens.issue(((SignedIn) signIn.withPassword(login, Staff.PASSWORD)).agent())
                .token();

        MovableClock.showAt(TEN.plus(AgentToken.LIFE).plusSeconds(1));
        assertThat(tokens.agentOf(token)).isPresent();

        MovableClock.stopAt(TEN.plus(AgentToken.LIFE));
        assertThat(tokens.agentOf(token)).isEmpty();
    }

    @Test
    void outside_the_demonstration_nobody_moves_the_clock() throws Exception {
        assertThat(administrator.<Optional<Instant>>call(() -> days.play(site.id, FAST)))
                .isEmpty();
        administrator.call(() -> {
            days.end();
            return true;
        });

        assertThat(site.number("select count(*) from demo_pace")).isZero();
        assertThat(server.lasts(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_server_follows_the_pace_that_another_has_begun() throws Exception {
        site.run(
                "insert into demo_pace (real_from, shown_from, speed) values (?, ?, ?)",
                Timestamp.from(Instant.now()),
                Timestamp.from(TEN),
                FAST);

        days.agree();

        assertThat(server.lasts(Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(4));
    }

    private void runs(double speed, Duration afterTen) {
        server.follow(new Pace(TEN, TEN, speed));
        MovableClock.stopAt(TEN.plus(afterTen));
    }

    private Ahead reckoned() throws InterruptedException {
        Optional<Ahead> ahead = advice.look(site.id);
        for (int look = 0; ahead.isEmpty() && look < 200; look++) {
            TimeUnit.MILLISECONDS.sleep(100);
            ahead = advice.look(site.id);
        }
        return ahead.orElseThrow();
    }
}
