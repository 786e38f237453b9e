package fr.parvis.launcher;

import fr.parvis.shared.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The line that starts WildFly as a child of this program. */
final class ServerCommand {

    /**
     * Of the 320 MB the application itself holds about 120 once it is up. Those that survive a collection have room for the 19 MB of a
     * password being hashed: promoted, these made a collection of the whole heap, 0.2 s, out of every second sign-in (ADR 0097).
     */
    private static final String[] MEMORY = {
        "-Xms320m",
        "-Xmx320m",
        "-Xmn84m",
        "-XX:SurvivorRatio=2",
        "-XX:TargetSurvivorRatio=95",
        "-XX:MetaspaceSize=160m",
        "-XX:MaxMetaspaceSize=224m",
        "-XX:ReservedCodeCacheSize=96m",
        "-XX:+UseSerialGC",
        "-Xss512k"
    };

    /** Takes from the server what only tests inside it need. */
    private static final String CLOSED = "parvis-closed.yml";

    /** The server works as the other role and needs not know it. */
    private static final String OWNER_PASSWORD = "PARVIS_DB_OWNER_PASSWORD";

    /** Folder of the logs in that of the server; it stays from run to run. */
    static final String LOGS = "log";

    /** What the server writes is for its owner and group. */
    private static final List<String> UNSEEN = List.of("sh", "-c", "umask 027; exec \"$@\"", "parvis");

    private ServerCommand() {}

    static Process launch(Distribution distribution, Path base, Settings settings, List<String> options)
            throws IOException {
        Path configuration = base.resolve("configuration").toAbsolutePath();
        List<Path> recipes = new ArrayList<>(List.of(configuration.resolve(CLOSED)));
        recipes.addAll(ServerLog.prepare(configuration, settings.log()));
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(distribution.server())
                .setBaseDirectory(base)
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setJavaOptions(MEMORY)
                .addJavaOptions(options.toArray(String[]::new))
                .addJavaOption("-Djava.net.preferIPv4Stack=true")
                .addJavaOption("-Djboss.modules.system.pkgs=org.jboss.byteman")
                .addJavaOption("-Dparvis.welcome.file=" + welcome(base))
                .setYamlFiles(recipes.toArray(Path[]::new))
                .addServerArgument("-Djboss.bind.address=" + settings.http().bind())
                .addServerArgument("-Djboss.http.port=" + settings.http().port())
                .addServerArgument("-Djboss.bind.address.management=127.0.0.1")
                .addServerArgument(
                        "-Djboss.management.http.port=" + settings.http().managementPort())
                .addServerArgument("-Djboss.node.name=" + settings.node())
                .addServerArgument("-Djboss.tx.node.id=" + settings.node());
        KeptLogs logs = new KeptLogs(base.resolve(LOGS));
        logs.begin("server");
        logs.begin("console");
        Path console = base.resolve(LOGS).resolve("console.log");
        ProcessBuilder server = new ProcessBuilder(new Command(command.build())
                        .under(unhurried())
                        .under(UNSEEN)
                        .words())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        server.environment().remove(OWNER_PASSWORD);
        // Each thread of glibc would otherwise keep memory of its own that only it uses again (ADR 0097).
        server.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        server.environment().putAll(environment(settings));
        return server.start();
    }

    /**
     * Words before the server's line that keep its threads from pushing each other off the processor (ADR 0004); none where
     * the machine does not allow it.
     */
    private static List<String> unhurried() {
        List<String> batch = List.of("chrt", "--batch", "0");
        return new Command("true").under(batch).succeeds() ? batch : List.of();
    }

    static Path welcome(Path base) {
        return base.resolve("welcome.txt");
    }

    private static Map<String, String> environment(Settings settings) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PARVIS_PROFILE", settings.profile().name());
        variables.put("PARVIS_SECRET", settings.secret().value());
        variables.put("PARVIS_SECRET_BEFORE", settings.secretBefore().value());
        variables.put("PARVIS_NODE", settings.node());
        variables.put("PARVIS_DATA_DIR", settings.dataFolder().toString());
        variables.put("PARVIS_HTTP_PORT", Integer.toString(settings.http().port()));
        variables.put("PARVIS_PUBLIC_URL", settings.http().publicUrl().toString());
        variables.put("PARVIS_TRUSTED_PROXIES", settings.http().proxies().toString());
        variables.put("PARVIS_DB_URL", settings.database().url());
        variables.put("PARVIS_DB_USER", settings.database().user());
        variables.put("PARVIS_DB_PASSWORD", settings.database().password().value());
        variables.put("PARVIS_DB_POOL", Integer.toString(settings.database().pool()));
        variables.put("PARVIS_SECOND_FACTOR", settings.secondFactor().name());
        variables.putAll(settings.messages().variables());
        return variables;
    }
}
