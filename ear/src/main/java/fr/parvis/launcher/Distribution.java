package fr.parvis.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build made: the provisioned server and the application.
 *
 * @param server home of the provisioned WildFly
 * @param application the EAR
 * @param unpacked the same, unpacked and with the indexes of its classes: what a server starts fastest from (ADR 0096)
 */
public record Distribution(Path server, Path application, Path unpacked) {
    private static final String NAME = "parvis.ear";

    /** Finds all three below the build folder of this module. */
    public static Distribution in(Path build) {
        Path server = build.resolve("server").toAbsolutePath();
        Path unpacked = build.resolve("application").resolve(NAME).toAbsolutePath();
        try (Stream<Path> files = Files.isDirectory(build) ? Files.list(build) : Stream.empty()) {
            List<Path> applications = files.filter(
                            file -> file.getFileName().toString().endsWith(".ear") && Files.isRegularFile(file))
                    .toList();
            if (applications.size() != 1
                    || !Files.isDirectory(unpacked)
                    || !Files.isRegularFile(server.resolve("jboss-modules.jar"))) {
                throw new CannotStart("Parvis is not built yet: run ./parvis run, which builds it first.");
            }
            return new Distribution(server, applications.get(0).toAbsolutePath(), unpacked);
        } catch (IOException unreadable) {
            throw new CannotStart("The build folder " + build + " cannot be read.", unreadable);
        }
    }

    /** Where {@link ClassArchive} writes; nothing need be there. */
    Path classes() {
        return server.resolveSibling("server-classes.jsa");
    }

    /** Options of the Java machine that let a server use that archive; a machine that it does not fit goes on without it. */
    List<String> classOptions() {
        return Files.isRegularFile(classes()) ? List.of("-XX:SharedArchiveFile=" + classes()) : List.of();
    }

    /** Lays a fresh server folder: configuration and application, nothing of an earlier run but its logs. */
    void layOut(Path base) throws IOException {
        Folders.deleteAllBut(base, ServerCommand.LOGS);
        Folders.copy(server.resolve("standalone/configuration"), base.resolve("configuration"));
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        Folders.link(unpacked, deployments.resolve(NAME));
        // A folder is deployed when it says so.
        Files.createFile(deployments.resolve(NAME + ".dodeploy"));
    }
}
