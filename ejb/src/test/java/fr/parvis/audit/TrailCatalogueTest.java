package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of acts is closed: whoever writes a new one into the trail adds it there, and its words with it. */
class TrailCatalogueTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CALL =
            Pattern.compile("(?:record|recordChange|tell|note|Saving)\\((?:[^;]*?)\\);", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)+|(?:ticket|counter)\\.[A-Z]\\w+)\"");

    /** Words that only look like acts: names of requests that are answered once, and endings of other words. */
    private static final Set<String> OTHERS = Set.of("no-show", "put-back", "take-back", "remedy-undo");

    @Test
    void every_act_that_the_code_writes_is_in_the_catalogue() {
        Set<String> known = keys();
        Set<String> written = new TreeSet<>();
        sources().forEach(source -> written.addAll(acts(source)));

        assertThat(written).hasSizeGreaterThan(40).isSubsetOf(known);
    }

    @Test
    void every_nightly_forgetting_is_in_the_catalogue() {
        assertThat(keys())
                .containsAll(duties().stream().map(duty -> duty + "-forgotten").toList());
    }

    @Test
    void an_act_has_one_key() {
        assertThat(Arrays.stream(AuditAction.values()).map(AuditAction::key)).doesNotHaveDuplicates();
    }

    @Test
    void this_test_sees_what_it_looks_for() {
        assertThat(acts("audit.record(siteId, actor,\n \"cat-fed\", null, \"\");"))
                .containsExactly("cat-fed");
    }

    private static Set<String> keys() {
        return Arrays.stream(AuditAction.values()).map(AuditAction::key).collect(Collectors.toSet());
    }

    private static List<String> duties() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("fr.parvis").stream()
                        .filter(type -> type.isAssignableTo(Forgetting.class) && !type.isInterface())
                        .map(TrailCatalogueTest::what)
                        .toList();
    }

    private static String what(JavaClass type) {
        try {
            return ((Forgetting) type.reflect().getConstructor().newInstance()).what();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A duty without a plain constructor: " + type.getName(), impossible);
        }
    }

    private static Set<String> acts(String source) {
        Set<String> acts = new TreeSet<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            WORD.matcher(call.group()).results().map(word -> word.group(1)).forEach(acts::add);
        }
        acts.removeAll(OTHERS);
        return acts;
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/queueing/"))
                    .map(TrailCatalogueTest::read)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
