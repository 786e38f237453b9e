package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What anybody may ask the server for are the files of pages and touch screens: no leftover of an editor, no archive, no source. */
class PublicFilesTest {
    private static final Path PARVIS = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> PLACES =
            List.of("web/src/main/webapp", "kiosk-client/src/main/resources/screens");

    /** Letters and pictures come with the words of their licence. */
    private static final Pattern KNOWN = Pattern.compile(
            "[A-Za-z0-9_@-][A-Za-z0-9._@-]*\\.(xhtml|html|css|js|mjs|json|svg|png|jpg|woff2|opus|ogg|wasm|txt|md)");

    @Test
    void only_files_of_known_kinds_are_served() throws IOException {
        for (String place : PLACES) {
            try (Stream<Path> files = Files.walk(PARVIS.resolve(place))) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file -> PARVIS.relativize(file).toString())
                                .filter(file -> !file.contains("/WEB-INF/"))
                                .filter(file -> !KNOWN.matcher(file.replaceFirst(".*/", ""))
                                        .matches()))
                        .as(place)
                        .isEmpty();
            }
        }
    }
}
