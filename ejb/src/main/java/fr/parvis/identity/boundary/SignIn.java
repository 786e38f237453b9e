package fr.parvis.identity.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.NewPassword;
import fr.parvis.identity.PasswordHashing;
import fr.parvis.identity.control.KnownBrowsers;
import fr.parvis.identity.control.SignInGuesses;
import fr.parvis.identity.control.factor.CodeGuesses;
import fr.parvis.identity.control.factor.SecondFactors;
import fr.parvis.identity.entity.Agent;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.OwnTransaction;
import fr.parvis.shared.Settings;
import fr.parvis.shared.input.PlainText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An agent signs in by login and password.
 *
 * <p>Wrong passwords are counted in the database, those of one login one by one, so that two nodes and many threads agree; the
 * password itself is checked before that, outside of any transaction, so that nobody waits for the slow hash and no connection is
 * held during it, and takes as long when it is not heard. Whoever guesses waits; an agent's own browser does not (ADR 0080).
 * Anybody may call it.
 */
@Stateless
@PermitAll
public class SignIn {
    private static final int LONGEST = NewPassword.LONGEST_TYPED;

    @Inject
    private AgentDirectory directory;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private SignInGuesses guesses;

    @Inject
    private KnownBrowsers browsers;

    @Inject
    private SecondFactors factors;

    @Inject
    private CodeGuesses codes;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    @Inject
    @MachineTime
    private Clock clock;

    @EJB
    private OwnTransaction transaction;

    /** Checks login and password of a browser or program that keeps nothing of an earlier time. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInAnswer withPassword(String login, String password) {
        return withPassword(login, password, "");
    }

    /**
     * Checks login and password; the answer takes as long for a login that does not exist, and for a try that comes too early.
     *
     * @param browser what the browser keeps of earlier times, empty when nothing
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInAnswer withPassword(String login, String password, String browser) {
        if (login == null || password == null || login.length() > LONGEST || password.length() > LONGEST) {
            return new SignInAnswer.Refused(null);
        }
        String typed = login.strip().toLowerCase(Locale.ROOT);
        String known = PlainText.isPlain(typed) ? typed : "";
        boolean right = directory
                .passwordHash(known)
                .map(hash -> hashing.matches(password, hash))
                .orElseGet(() -> hashing.matchesNobody(password));
        return transaction.call(() -> answer(new Try(typed, known, browser), right));
    }

    /**
     * Checks the code that an agent's telephone shows, or one of their codes on paper, after the right password. Each is good
     * once, on whatever node; wrong ones are counted and make whoever guesses wait.
     *
     * @param half what was answered to the password
     * @param browser what the browser keeps of earlier times, empty when nothing
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInAnswer withCode(SignInAnswer.CodeWanted half, String code, String browser) {
        return transaction.call(() -> second(half, code, browser));
    }

    /** An agent signs out. */
    public void out(long agentId) {
        audit.record(null, Actor.agent(agentId), "signed-out", agentId, "");
    }

    private SignInAnswer answer(Try made, boolean right) {
        guesses.oneByOne(made.typed);
        Optional<Agent> found =
                directory.forUpdate(made.known).filter(agent -> agent.sheet().active());
        Optional<String> browser = found.flatMap(agent -> browsers.knows(made.browser, agent));
        Instant now = clock.instant();
        boolean opens =
                right && found.filter(agent -> !agent.firstPasswordOver(now)).isPresent();
        if (opens && found.get().hasMachinePassword()) {
            return opened(found.get(), made, browser);
        }
        Optional<Instant> wait = guesses.waits(made.typed, browser);
        if (wait.isPresent()) {
            return new SignInAnswer.Refused(wait.get());
        }
        return opens ? opened(found.get(), made, browser) : refuse(found, made, browser);
    }

    private SignInAnswer opened(Agent agent, Try made, Optional<String> browser) {
        return factors.has(agent.id())
                ? new SignInAnswer.CodeWanted(agent.id(), agent.login(), agent.passwordEdition())
                : welcome(agent, made, browser);
    }

    private SignInAnswer second(SignInAnswer.CodeWanted half, String code, String kept) {
        codes.oneByOne(half.login());
        Instant now = clock.instant();
        Optional<Agent> found = directory
                .forUpdate(half.login())
                .filter(agent -> agent.sheet().active() && agent.passwordEdition() == half.passwordEdition())
                .filter(agent -> !agent.firstPasswordOver(now));
        Optional<Instant> wait = codes.waits(half.login());
        if (found.isEmpty() || wait.isPresent()) {
            return new SignInAnswer.Refused(wait.orElse(null));
        }
        if (!factors.hears(half.agentId(), code)) {
            audit.record(null, Actor.visitor(), "second-factor-refused", half.agentId(), "");
            return new SignInAnswer.Refused(codes.missed(half.login()).orElse(null));
        }
        codes.forget(half.login());
        return welcome(found.get(), new Try(half.login(), half.login(), kept), browsers.knows(kept, found.get()));
    }

    private SignInAnswer welcome(Agent agent, Try made, Optional<String> browser) {
        guesses.forget(made.typed, browser);
        agent.signedIn(clock.instant());
        audit.record(null, Actor.agent(agent.id()), "signed-in", agent.id(), "");
        return new SignInAnswer.SignedIn(
                AgentDirectory.facts(agent),
                browsers.remember(made.browser, agent),
                agent.mustChoosePassword(),
                SecondFactorPolicy.requires(settings, agent) && !factors.has(agent.id()));
    }

    private SignInAnswer refuse(Optional<Agent> found, Try made, Optional<String> browser) {
        Optional<Instant> wait = guesses.missed(made.typed, browser);
        audit.record(
                null, Actor.visitor(), "sign-in-refused", found.map(Agent::id).orElse(null), "");
        return new SignInAnswer.Refused(wait.orElse(null));
    }

    /** What was typed as login, the login it may be, and what the browser keeps. */
    private record Try(String typed, String known, String browser) {}
}
