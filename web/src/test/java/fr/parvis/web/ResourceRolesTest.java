package fr.parvis.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.stream.Stream;

/** The HTTP API refuses a wrong role before it reads a body: each resource says for whom it is. */
@AnalyzeClasses(packages = "fr.parvis.web", importOptions = DoNotIncludeTests.class)
class ResourceRolesTest {

    @ArchTest
    static final ArchRule every_resource_says_for_whom_it_is = methods()
            .that(describe("answer HTTP", method -> method.getAnnotations().stream()
                    .anyMatch(one -> one.getRawType().isAnnotatedWith(HttpMethod.class))))
            .should(sayForWhom());

    private static ArchCondition<JavaMethod> sayForWhom() {
        return new ArchCondition<>("say for whom") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!says(method) && !says(method.getOwner())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nobody"));
                }
            }
        };
    }

    private static boolean says(CanBeAnnotated place) {
        return Stream.of(RolesAllowed.class, PermitAll.class).anyMatch(place::isAnnotatedWith);
    }
}
