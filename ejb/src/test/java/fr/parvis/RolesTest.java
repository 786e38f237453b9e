package fr.parvis;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.stream.Stream;

/** Access is decided in the boundaries: each says who may call it, also where that is anybody. */
@AnalyzeClasses(packages = "fr.parvis", importOptions = DoNotIncludeTests.class)
class RolesTest {

    @ArchTest
    static final ArchRule every_boundary_says_who_may_call_it = methods()
            .that()
            .areDeclaredInClassesThat(describe("are boundaries of the server", RolesTest::isBoundary))
            .and(describe("are called from outside", RolesTest::isCalled))
            .should(sayWhoMay());

    private static boolean isBoundary(JavaClass type) {
        return type.getPackageName().contains(".boundary")
                && (type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class));
    }

    private static boolean isCalled(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("say who may call it") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!says(method) && !says(method.getOwner())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nobody"));
                }
            }
        };
    }

    private static boolean says(CanBeAnnotated place) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class).anyMatch(place::isAnnotatedWith);
    }
}
