package fr.parvis.web.staff;

import fr.parvis.shared.EditedMeanwhile;
import fr.parvis.shared.Edition;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The edition of the settings that a form shows, carried in the form. Who saves over somebody else's change is told whose,
 * once, and keeps what they typed; saving again then means it.
 */
@Named
@RequestScoped
public class Seen {
    @Inject
    private Notices notices;

    @Inject
    private SiteTimes times;

    private String edition = "";

    /** The form shows these settings. */
    public void shows(Object settings) {
        edition = Edition.of(settings).value();
    }

    /** The form shows these settings, unless it was sent with the edition that it showed. */
    public void showsAtFirst(Object settings) {
        if (edition.isEmpty()) {
            shows(settings);
        }
    }

    /** Saves settings as seen, and says so; false when somebody else did before. */
    public boolean save(Object settings, Saving saving) {
        try {
            saving.save(Edition.read(edition));
        } catch (EditedMeanwhile meanwhile) {
            tell(meanwhile);
            return false;
        } catch (EJBException wrapped) {
            if (wrapped.getCause() instanceof EditedMeanwhile meanwhile) {
                tell(meanwhile);
                return false;
            }
            throw wrapped;
        }
        shows(settings);
        notices.saved();
        return true;
    }

    /** Says who saved first, and takes what they saved as seen. */
    public void tell(EditedMeanwhile meanwhile) {
        edition = meanwhile.now().value();
        if (meanwhile.by() == null) {
            notices.refuse("app.edited");
        } else {
            notices.refuse("app.editedBy", meanwhile.by(), times.hour(meanwhile.at()));
        }
    }

    /** The edition that the form was read in; null when it carries none. */
    public Edition edition() {
        return Edition.read(edition);
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition == null ? "" : edition;
    }

    /** How settings are saved that were read in an edition. */
    @FunctionalInterface
    public interface Saving {
        void save(Edition seen);
    }
}
