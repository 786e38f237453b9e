package fr.parvis.launcher;

import fr.parvis.shared.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the archive of classes that servers map into their memory instead of reading and verifying some twenty thousand of them at
 * each start (ADR 0096): starts a reception of its own, asks for the first page, stops it and lets the Java machine write what it
 * had loaded. {@code ./parvis} does this after a build.
 *
 * <p>Without an archive, or with one of another Java, a start takes longer and is otherwise the same.
 */
final class ClassArchive {
    private ClassArchive() {}

    /**
     * Writes it.
     *
     * @param arguments the build folder of the {@code ear} module
     */
    public static void main(String[] arguments) throws IOException {
        Distribution distribution = Distribution.in(Path.of(arguments[0]));
        Path folder = Files.createTempDirectory("parvis-classes");
        try {
            Path written = folder.resolve("classes.jsa");
            write(distribution, folder, written);
            Files.move(written, distribution.classes(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void write(Distribution distribution, Path folder, Path archive) throws IOException {
        Settings settings = settings(folder);
        DataFolder data = DataFolder.take(settings.dataFolder());
        Settings.Owner owner = OwnDatabase.owner(data);
        Settings.Database records = settings.database().ownedBy(owner);
        EmbeddedDatabase database = OwnDatabase.start(settings.database(), owner, data);
        try {
            SchemaDoor.raise(records, step -> {});
            ServerNode server = ServerNode.start(
                    distribution,
                    data.server(settings.node()),
                    settings,
                    List.of("-XX:ArchiveClassesAtExit=" + archive));
            try {
                server.awaitReady();
                firstPage(server.address());
                server.process().destroy();
                // It writes after its last word, as long as that takes.
                server.process().onExit().join();
            } finally {
                server.kill();
            }
        } finally {
            database.close();
        }
        if (!Files.exists(archive)) {
            throw new IOException("This Java writes no archive of classes.");
        }
    }

    private static void firstPage(URI address) throws IOException {
        try (InputStream page = address.resolve("/staff/login.xhtml").toURL().openStream()) {
            page.readAllBytes();
        }
    }

    /** A reception that nobody sees: on free ports of this machine, with secrets that end with it. */
    private static Settings settings(Path folder) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PARVIS_PROFILE", "production");
        environment.put("PARVIS_PLAIN_HTTP", "accepted");
        environment.put("PARVIS_SECRET", GeneratedSecret.draw().value());
        environment.put("PARVIS_DB_PASSWORD", GeneratedSecret.draw().value());
        environment.put("PARVIS_DATA_DIR", folder.resolve("data").toString());
        environment.put("PARVIS_HTTP_BIND", "127.0.0.1");
        for (String port : List.of("PARVIS_HTTP_PORT", "PARVIS_MANAGEMENT_PORT", "PARVIS_DB_PORT")) {
            environment.put(port, freePort());
        }
        return Settings.from(environment);
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
