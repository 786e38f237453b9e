package fr.parvis.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the server is made of: each part takes time at every start, and memory as long as it runs (ADR 0096). */
class RecipeIT {
    private static final Path BUILD = Path.of(System.getProperty("parvis.build"));
    private static final Pattern EXTENSION = Pattern.compile("<extension module=\"([^\"]+)\"");

    /** The parts of WildFly that the desk uses, or that what it uses cannot do without. */
    private static final List<String> USED = List.of(
            "org.jboss.as.connector", // the pool of connections
            "org.jboss.as.deployment-scanner", // deploys what the launcher lays
            "org.jboss.as.ee",
            "org.jboss.as.ejb3",
            "org.jboss.as.jaxrs",
            "org.jboss.as.jmx", // Arquillian talks by it
            "org.jboss.as.jpa",
            "org.jboss.as.jsf",
            "org.jboss.as.logging",
            "org.jboss.as.mail", // Jakarta Mail, for messages to visitors
            "org.jboss.as.naming",
            "org.jboss.as.remoting", // the management port is built on it
            "org.jboss.as.transactions",
            "org.jboss.as.weld",
            "org.wildfly.extension.bean-validation",
            "org.wildfly.extension.ee-security",
            "org.wildfly.extension.elytron",
            "org.wildfly.extension.health",
            "org.wildfly.extension.io",
            "org.wildfly.extension.microprofile.config-smallrye", // health is built on it
            "org.wildfly.extension.microprofile.health-smallrye",
            "org.wildfly.extension.request-controller",
            "org.wildfly.extension.undertow");

    @Test
    void the_server_has_the_parts_that_are_used_and_no_others() throws IOException {
        String configuration = Files.readString(BUILD.resolve("server/standalone/configuration/standalone.xml"));

        assertThat(EXTENSION.matcher(configuration).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(USED);
    }

    @Test
    void every_part_of_the_unpacked_application_has_the_index_of_its_annotations() throws IOException {
        Path application = Distribution.in(BUILD).unpacked();
        List<Path> jars;
        try (Stream<Path> files = Files.walk(application)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }

        assertThat(jars).hasSizeGreaterThan(5);
        for (Path jar : jars) {
            try (JarFile archive = new JarFile(jar.toFile())) {
                assertThat(archive.getEntry("META-INF/jandex.idx"))
                        .as(jar.toString())
                        .isNotNull();
            }
        }
        assertThat(application.resolve("parvis-web.war/WEB-INF/classes/META-INF/jandex.idx"))
                .isRegularFile();
    }

    /** A stale one would start yesterday's application. */
    @Test
    void the_unpacked_application_is_the_one_that_ships() throws IOException {
        Distribution distribution = Distribution.in(BUILD);
        Path application = distribution.unpacked();

        try (JarFile shipped = new JarFile(distribution.application().toFile());
                JarFile beans =
                        new JarFile(application.resolve("parvis-ejb.jar").toFile())) {
            byte[] inside;
            try (var stream = shipped.getInputStream(shipped.getEntry("parvis-ejb.jar"))) {
                inside = stream.readAllBytes();
            }
            Path copy = Files.createTempFile("parvis-ejb", ".jar");
            Files.write(copy, inside);
            try (JarFile ours = new JarFile(copy.toFile())) {
                assertThat(contents(beans)).isEqualTo(contents(ours));
            } finally {
                Files.delete(copy);
            }
        }
    }

    private static TreeSet<String> contents(JarFile archive) {
        return archive.stream()
                .filter(entry -> entry.getName().endsWith(".class"))
                .map(entry -> entry.getName() + " " + entry.getCrc())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
