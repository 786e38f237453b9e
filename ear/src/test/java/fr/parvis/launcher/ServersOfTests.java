package fr.parvis.launcher;

import fr.parvis.shared.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts the servers of tests as the launcher starts those of a reception, but for the second compiler: a server of tests answers
 * some thousand requests and ends, before what that compiler takes of the processor has come back.
 */
public final class ServersOfTests {
    /** What Java is told for that. */
    static final String OPTIONS = "-XX:TieredStopAtLevel=1";

    private ServersOfTests() {}

    /** Starts a server in a fresh folder; use {@link ServerNode#awaitReady()} before the first request. */
    public static ServerNode start(Distribution distribution, Path base, Settings settings) {
        List<String> options = Stream.concat(distribution.classOptions().stream(), Stream.of(OPTIONS))
                .toList();
        return ServerNode.start(distribution, base, settings, options);
    }
}
