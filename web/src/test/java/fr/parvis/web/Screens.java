package fr.parvis.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files behind every screen of Parvis, as they lie in the sources. */
final class Screens {

    private static final Path PARVIS = Path.of("..").toAbsolutePath().normalize();

    private static final List<Path> PLACES = List.of(
            PARVIS.resolve("web/src/main/webapp"),
            PARVIS.resolve("web/src/main/resources"),
            PARVIS.resolve("ejb/src/main/resources"),
            PARVIS.resolve("kiosk-client/src/main/resources"));

    private Screens() {}

    static List<Path> named(Predicate<String> name) {
        return PLACES.stream()
                .filter(Files::isDirectory)
                .flatMap(Screens::walk)
                .filter(file -> name.test(file.getFileName().toString()))
                .sorted()
                .toList();
    }

    static String shortName(Path file) {
        return PARVIS.relativize(file).toString();
    }

    private static Stream<Path> walk(Path place) {
        try {
            return Files.walk(place).filter(Files::isRegularFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
