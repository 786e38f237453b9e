package fr.parvis.launcher;

import fr.parvis.shared.Settings;
import java.io.IOException;

/** The PostgreSQL that Parvis brings along, for whoever has taken the data folder. */
final class OwnDatabase {
    private OwnDatabase() {}

    /** The role to which its tables belong; its password is the launcher's own secret, made at the first start. */
    static Settings.Owner owner(DataFolder data) {
        try {
            return new Settings.Owner(DatabaseRoles.OWNER, GeneratedSecret.keptIn(data.ownerSecret()));
        } catch (IOException closed) {
            throw new CannotStart("The secret of the database cannot be read: " + closed.getMessage(), closed);
        }
    }

    /** Starts it with its two roles as they should be (ADR 0088). */
    static EmbeddedDatabase start(Settings.Database wanted, Settings.Owner owner, DataFolder data) {
        DatabaseRoles roles = new DatabaseRoles(owner, wanted.user(), wanted.password(), false);
        return EmbeddedDatabase.start(data.database(), wanted.embeddedPort(), roles);
    }
}
