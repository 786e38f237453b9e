package fr.parvis.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;

/** Pages and HTTP talk to use cases only. */
@AnalyzeClasses(packages = "fr.parvis", importOptions = DoNotIncludeTests.class)
class WebArchitectureTest {

    private static final DescribedPredicate<JavaClass> STORED = DescribedPredicate.describe(
            "stored by JPA", type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class));

    private static final DescribedPredicate<JavaClass> PROCEDURES = resideInAPackage("fr.parvis..control..")
            .and(DescribedPredicate.describe("procedures", type -> !type.isRecord() && !type.isEnum()));

    @ArchTest
    static final ArchRule pages_see_no_entity = noClasses()
            .that()
            .resideInAPackage("fr.parvis.web..")
            .should()
            .dependOnClassesThat(STORED)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pages_call_use_cases_not_procedures = noClasses()
            .that()
            .resideInAPackage("fr.parvis.web..")
            .should()
            .dependOnClassesThat(PROCEDURES)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_push_tells_browsers_that_something_changed = noClasses()
            .that()
            .resideOutsideOfPackage("fr.parvis.web.push..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces.push..", "jakarta.websocket..")
            .allowEmptyShould(true);

    /** An executor never runs a task again that threw once, and never says so. */
    @ArchTest
    static final ArchRule what_is_done_again_and_again_survives_its_failures = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("fr.parvis.shared.Periodic")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "schedules by itself", call -> call.getName().matches("schedule(AtFixedRate|WithFixedDelay)")));

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule use_cases_know_no_page = noClasses()
            .that()
            .resideOutsideOfPackage("fr.parvis.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.parvis.web..");
}
