package fr.parvis.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Pages and HTTP talk to use cases only. */
@AnalyzeClasses(packages = "fr.parvis", importOptions = DoNotIncludeTests.class)
class WebArchitectureTest {

    @ArchTest
    static final ArchRule pages_see_doors_and_use_cases_only = noClasses()
            .that()
            .resideInAPackage("fr.parvis.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.parvis..control..", "fr.parvis..entity..", "fr.parvis.agenda.slot..");

    @ArchTest
    static final ArchRule only_push_tells_browsers_that_something_changed = noClasses()
            .that()
            .resideOutsideOfPackage("fr.parvis.web.push..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces.push..", "jakarta.websocket..");

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
