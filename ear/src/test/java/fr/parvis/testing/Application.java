package fr.parvis.testing;

import fr.parvis.launcher.Distribution;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** The EAR as it ships, with every test class of this module added to its {@code ejb} jar. */
public final class Application {

    private Application() {}

    /** What each in-container test returns from its {@code @Deployment} method. */
    public static EnterpriseArchive underTest() {
        Path ear = Distribution.in(Path.of(System.getProperty("parvis.build"))).application();
        EnterpriseArchive archive = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, ear.toFile());
        JavaArchive beans = archive.getAsType(JavaArchive.class, "/parvis-ejb.jar");
        beans.merge(
                ShrinkWrap.create(ExplodedImporter.class)
                        .importDirectory(placeOf(Application.class))
                        .as(JavaArchive.class),
                Filters.include(".*\\.class"));
        archive.delete("/parvis-ejb.jar");
        return archive.addAsModule(Testable.archiveToTest(beans)).addAsLibraries(placeOf(Assertions.class));
    }

    private static File placeOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("No file holds " + type, impossible);
        }
    }
}
