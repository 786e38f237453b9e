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
 */
public record Distribution(Path server, Path application) {

    /** Finds both below the build folder of this module. */
    public static Distribution in(Path build) {
        Path server = build.resolve("server").toAbsolutePath();
        try (Stream<Path> files = Files.isDirectory(build) ? Files.list(build) : Stream.empty()) {
            List<Path> applications = files.filter(
                            file -> file.getFileName().toString().endsWith(".ear") && Files.isRegularFile(file))
                    .toList();
            if (applications.size() != 1 || !Files.isRegularFile(server.resolve("jboss-modules.jar"))) {
                throw new CannotStart("Parvis is not built yet: run ./parvis run, which builds it first.");
            }
            return new Distribution(server, applications.get(0).toAbsolutePath());
        } catch (IOException unreadable) {
            throw new CannotStart("The build folder " + build + " cannot be read.", unreadable);
        }
    }

    /** Lays a fresh server folder: configuration and application, nothing of an earlier run but its logs. */
    void layOut(Path base) throws IOException {
        Folders.deleteAllBut(base, ServerCommand.LOGS);
        Folders.copy(server.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        Files.copy(application, base.resolve("deployments/parvis.ear"));
    }
}
