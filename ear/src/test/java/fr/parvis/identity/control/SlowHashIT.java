package fr.parvis.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.PasswordHashing;
import fr.parvis.identity.boundary.SignIn;
import fr.parvis.identity.boundary.SignInAnswer;
import fr.parvis.shared.Permits;
import fr.parvis.testing.InServer;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A password is checked outside of any transaction, and not by everybody at once (ADR 0077). */
class SlowHashIT extends InServer {
    private static final String PASSWORD = "a-password-of-the-tests";
    /** More than the pool has connections. */
    private static final int AGENTS = 12;

    private static final int SOME = 5;

    @EJB
    private SignIn signIn;

    @Test
    void nobody_who_waits_for_the_slow_hash_holds_a_connection() throws Exception {
        List<String> logins = agents();
        CountDownLatch end = new CountDownLatch(1);
        Executor threads = withThisClassLoader();
        for (int turn = 0; turn < Permits.halfOfTheMachine(); turn++) {
            threads.execute(() -> PasswordHashing.permits().during(() -> waited(end)));
        }
        List<CompletableFuture<SignInAnswer>> morning = new ArrayList<>();
        for (String login : logins) {
            morning.add(CompletableFuture.supplyAsync(() -> signIn.withPassword(login, PASSWORD), threads));
        }
        try {
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            while (PasswordHashing.permits().waiting() < AGENTS && System.nanoTime() < limit) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            assertThat(PasswordHashing.permits().waiting())
                    .as("more of them wait than there are connections")
                    .isEqualTo(AGENTS);
            assertThatConnectionsAreFree();
        } finally {
            end.countDown();
        }
        for (CompletableFuture<SignInAnswer> each : morning) {
            assertThat(each.get(120, TimeUnit.SECONDS)).isInstanceOf(SignInAnswer.SignedIn.class);
        }
    }

    private void assertThatConnectionsAreFree() throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            for (int number = 0; number < SOME; number++) {
                held.add(database.getConnection());
            }
            assertThat(held).hasSize(SOME);
        } finally {
            for (Connection each : held) {
                each.close();
            }
        }
    }

    private List<String> agents() throws SQLException {
        TestSite site = TestSite.with(database, 1, AGENTS);
        site.run(
                "update agent set password_hash = ? where id in (select agent_id from agent_site where site_id = ?)",
                new PasswordHashing().hash(PASSWORD),
                site.id);
        return site.texts("select login from agent join agent_site on agent_id = id where site_id = ?", site.id);
    }

    private static Executor withThisClassLoader() {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        return work -> {
            Thread thread = new Thread(work);
            thread.setContextClassLoader(own);
            thread.start();
        };
    }

    private static boolean waited(CountDownLatch end) {
        try {
            return end.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
