package fr.parvis.identity.control;

import fr.parvis.identity.entity.Agent;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.Settings;
import fr.parvis.shared.secret.Crockford;
import fr.parvis.shared.secret.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Browsers in which an agent has signed in before: what strangers guess elsewhere makes nobody wait in them (ADR 0080).
 *
 * <p>A browser keeps one signed mark for each of the {@value #MOST} agents who used it last, {@code agent-day-random-seal}
 * joined by {@code ~}: it names the agent by identifier, holds for {@link #LIFE} and for one password only, and opens nothing
 * by itself.
 */
@ApplicationScoped
public class KnownBrowsers {
    /** How long a browser is known after an agent's last success in it: as long as browsers keep a cookie. */
    public static final Duration LIFE = Duration.ofDays(400);

    static final int MOST = 12;
    private static final int LONGEST = 2_000;
    private static final int SEAL_BYTES = 16;
    private static final String MARK = "[0-9]{1,19}-[0-9]{1,6}-[0-9A-Z]{20,40}-[A-Za-z0-9_-]{22}";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Settings settings;

    @Inject
    @MachineTime
    private Clock clock;

    /** The random name of the browser, when the agent has signed in there by their present password. */
    public Optional<String> knows(String kept, Agent agent) {
        return marks(kept).stream()
                .map(mark -> mark.split("-", 4))
                .filter(parts -> parts[0].equals(Long.toString(agent.id())))
                .filter(parts -> Integer.parseInt(parts[1]) > today() - LIFE.toDays())
                .filter(parts -> sealed(parts[3], body(parts[0], parts[1], parts[2]), agent))
                .map(parts -> parts[2])
                .findFirst();
    }

    /** What the browser keeps from now on, after the agent has signed in there. */
    public String remember(String kept, Agent agent) {
        String random = knows(kept, agent).orElseGet(() -> Crockford.secret(RANDOM));
        String body = body(Long.toString(agent.id()), Long.toString(today()), random);
        List<String> all = new ArrayList<>();
        all.add(body + "-" + seal(body, agent));
        marks(kept).stream().filter(mark -> !mark.startsWith(agent.id() + "-")).forEach(all::add);
        return String.join("~", all.subList(0, Math.min(MOST, all.size())));
    }

    private static List<String> marks(String kept) {
        return kept == null || kept.length() > LONGEST
                ? List.of()
                : Arrays.stream(kept.split("~"))
                        .filter(mark -> mark.matches(MARK))
                        .toList();
    }

    private static String body(String agent, String day, String random) {
        return agent + "-" + day + "-" + random;
    }

    private boolean sealed(String shown, String body, Agent agent) {
        return MessageDigest.isEqual(
                shown.getBytes(StandardCharsets.US_ASCII), seal(body, agent).getBytes(StandardCharsets.US_ASCII));
    }

    private String seal(String body, Agent agent) {
        byte[] key = settings.secret().value().getBytes(StandardCharsets.UTF_8);
        byte[] whole = Fingerprint.keyed(key, "browser:" + body + ":" + agent.passwordEdition());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SEAL_BYTES));
    }

    private long today() {
        return clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds();
    }
}
