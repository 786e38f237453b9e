package fr.parvis.installation.boundary;

import fr.parvis.installation.control.SetUpCodes;
import fr.parvis.shared.Settings;
import fr.parvis.shared.WelcomeFile;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** At each start of an installation in which nobody can sign in yet: draws a code and has the launcher print the way in. */
@Singleton
@Startup
@DependsOn("MigrationStartup")
public class SetUpStartup {
    @Inject
    private Settings settings;

    @Inject
    private SetUpCodes codes;

    @PostConstruct
    void offer() {
        if (settings.isDemo()) {
            return;
        }
        if (codes.somebodyIsThere()) {
            codes.forgetAll();
        } else {
            WelcomeFile.write("Nobody can sign in yet. Within a day, open "
                    + settings.http().publicUrl() + "/setup?code=" + codes.draw(settings.node()));
        }
    }
}
