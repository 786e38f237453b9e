package fr.parvis.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The server answers and calls nobody but its database, and, from one package, the mail server and gateways that its settings name (ADR
 * 0104): so nobody can send it anywhere, and it tells nobody anything else.
 */
@AnalyzeClasses(packages = "fr.parvis", importOptions = DoNotIncludeTests.class)
class NoCallsOutTest {

    @ArchTest
    static final ArchRule the_server_calls_nobody = noClasses()
            .that()
            .resideOutsideOfPackages("fr.parvis.kiosk..", "fr.parvis.notification.sending..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(http\\..*|URL|URLConnection|HttpURLConnection|Socket|DatagramSocket)"
                            + "|javax\\.net\\..*|jakarta\\.mail\\..*|jakarta\\.ws\\.rs\\.client\\..*|java\\.lang\\.ProcessBuilder");
}
