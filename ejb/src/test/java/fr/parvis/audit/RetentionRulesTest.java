package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.parvis.shared.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What says that it is kept for a time has a job that forgets it afterwards. */
class RetentionRulesTest {
    private static final JavaClasses ALL =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("fr.parvis");

    @Test
    void every_retention_constant_has_a_job_that_names_its_class() {
        Set<String> promised = ALL.stream()
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> field.getName().startsWith("RETENTION_")))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(promised).hasSizeGreaterThan(4);
        assertThat(forgotten()).containsAll(promised);
    }

    @Test
    void every_duration_of_the_settings_is_read_by_a_job() {
        List<String> settings = Arrays.stream(Settings.Kept.class.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        Set<String> read = jobs().stream()
                .flatMap(job -> job.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Settings.Kept.class))
                .map(call -> call.getTarget().getName())
                .collect(Collectors.toSet());

        assertThat(read).containsAll(settings);
    }

    private static Set<String> forgotten() {
        return jobs().stream()
                .filter(job -> job.isAnnotatedWith(Forgets.class))
                .flatMap(job ->
                        Arrays.stream(job.reflect().getAnnotation(Forgets.class).value()))
                .map(Class::getName)
                .collect(Collectors.toSet());
    }

    private static List<JavaClass> jobs() {
        return ALL.stream()
                .filter(type -> type.isAssignableTo(Forgetting.class) && !type.isInterface())
                .toList();
    }
}
