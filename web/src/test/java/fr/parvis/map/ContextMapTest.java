package fr.parvis.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The map in {@code docs} is that of the code. {@code ./parvis map} draws it anew. */
class ContextMapTest {
    private static final Path PICTURE = Path.of("../docs/pictures/contexts.svg");
    private static final Path WORDS = Path.of("../docs/architecture.md");

    private static ContextMap map;

    @BeforeAll
    static void readTheCode() {
        map = new ContextMap(new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("fr.parvis"));
    }

    @Test
    void the_picture_of_the_contexts_is_that_of_the_code() throws IOException {
        String drawn = new MapPicture(map).svg();
        if (Boolean.getBoolean("parvis.map.draw")) {
            Files.writeString(PICTURE, drawn);
        }

        assertThat(PICTURE).as("stale: ./parvis map draws it anew").content().isEqualTo(drawn);
    }

    @Test
    void every_context_is_told_of_in_the_architecture_and_no_other() throws IOException {
        Set<String> told = new TreeSet<>();
        String table =
                Files.readString(WORDS).split("\\| Context \\| Holds \\|")[1].split("\n## ")[0];
        Matcher row = Pattern.compile("(?m)^\\| `([a-z]+)` \\|").matcher(table);
        while (row.find()) {
            told.add(row.group(1));
        }

        assertThat(told).isEqualTo(map.uses().keySet());
    }
}
