package fr.parvis.kiosk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The parts of the terminal's program and the directions between them. */
@AnalyzeClasses(packages = "fr.parvis.kiosk", importOptions = DoNotIncludeTests.class)
class KioskArchitectureTest {

    @ArchTest
    static final ArchRule parts_form_no_cycle = SlicesRuleDefinition.slices()
            .matching("fr.parvis.kiosk.(*)..")
            .should()
            .beFreeOfCycles();

    /** It talks to the server by HTTP only, so a terminal may be older than its server. */
    @ArchTest
    static final ArchRule the_terminal_knows_nothing_of_the_server = noClasses()
            .that()
            .resideInAPackage("fr.parvis.kiosk..")
            .should()
            .dependOnClassesThat(resideInAPackage("fr.parvis..").and(resideOutsideOfPackages("fr.parvis.kiosk..")));

    /** Codes are read in tablets' pictures by the server too, so the reader needs no other part. */
    @ArchTest
    static final ArchRule the_reader_of_codes_needs_no_other_part = noClasses()
            .that()
            .resideInAPackage("fr.parvis.kiosk.scan.(code|blur|eyes|grid)..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("fr.parvis.kiosk..").and(resideOutsideOfPackages("fr.parvis.kiosk.scan..")));

    @ArchTest
    static final ArchRule only_the_program_knows_all_of_its_parts = noClasses()
            .that()
            .resideOutsideOfPackage("fr.parvis.kiosk")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.parvis.kiosk");
}
