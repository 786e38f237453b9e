package fr.parvis.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders, copied and deleted. */
final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : walk(folder, Comparator.reverseOrder())) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Deletes what is in a folder, except the folder of that name in it. */
    static void deleteAllBut(Path folder, String kept) throws IOException {
        if (!Files.isDirectory(folder)) {
            delete(folder);
            return;
        }
        List<Path> inside;
        try (Stream<Path> paths = Files.list(folder)) {
            inside = paths.filter(path -> !path.getFileName().toString().equals(kept))
                    .toList();
        }
        for (Path path : inside) {
            delete(path);
        }
    }

    static void copy(Path source, Path target) throws IOException {
        lay(source, target, Folders::copyFile);
    }

    /**
     * Lays a folder out of the same files: not a byte is written where the machine allows it, and they are copied where it does
     * not, such as on another disk. A build that replaces its files leaves these.
     */
    static void link(Path source, Path target) throws IOException {
        lay(source, target, Folders::linkOrCopy);
    }

    /** Puts one file of a folder at its place in another one. */
    @FunctionalInterface
    private interface Placing {
        void place(Path file, Path same) throws IOException;
    }

    private static void lay(Path source, Path target, Placing files) throws IOException {
        for (Path path : walk(source, Comparator.naturalOrder())) {
            Path same = target.resolve(source.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(same);
            } else {
                files.place(path, same);
            }
        }
    }

    private static void copyFile(Path file, Path same) throws IOException {
        Files.copy(file, same, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void linkOrCopy(Path file, Path same) throws IOException {
        try {
            Files.createLink(same, file);
        } catch (IOException | UnsupportedOperationException noLink) {
            copyFile(file, same);
        }
    }

    private static List<Path> walk(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(order).toList();
        } catch (UncheckedIOException changing) {
            throw changing.getCause();
        }
    }
}
