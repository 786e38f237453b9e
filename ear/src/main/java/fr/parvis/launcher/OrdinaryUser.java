package fr.parvis.launcher;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.List;

/**
 * Who PostgreSQL runs as: it refuses to be root. Root becomes nobody inside a user namespace, or, where those are
 * forbidden, the machine's own user {@code nobody}.
 *
 * @param prefix words put before each command of PostgreSQL
 * @param owner user and group that must own its files
 */
record OrdinaryUser(List<String> prefix, String owner) {

    private static final List<String> SETPRIV =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all");
    private static final List<String> RUNUSER = List.of("runuser", "-u", "nobody", "--");

    /** The way that works on this machine. */
    static OrdinaryUser here() {
        UnixSystem self = new UnixSystem();
        String own = self.getUid() + ":" + self.getGid();
        if (self.getUid() != 0) {
            return new OrdinaryUser(List.of(), own);
        }
        if (new Command("unshare", "-U", "true").succeeds()) {
            return new OrdinaryUser(List.of("unshare", "-U"), own);
        }
        for (List<String> change : List.of(SETPRIV, RUNUSER)) {
            if (new Command("true").under(change).succeeds()) {
                return new OrdinaryUser(change, "65534:65534");
            }
        }
        throw new CannotStart("PostgreSQL does not run as root and this machine forbids user namespaces, setpriv and"
                + " runuser: start Parvis as an ordinary user, or set PARVIS_DB_URL to a PostgreSQL of your own.");
    }

    Command as(Command command) {
        return command.under(prefix);
    }

    /** Gives the folder to this user and makes sure that the user can walk into it. */
    void own(Path folder) {
        if (new UnixSystem().getUid() == 0) {
            new Command("chown", "-R", owner, folder.toString())
                    .orRefuse("The database folder " + folder + " cannot be given to the user PostgreSQL runs as.");
        }
        if (!as(new Command("test", "-x", folder.toString())).succeeds()) {
            throw new CannotStart("PostgreSQL runs as the user nobody here and cannot enter " + folder
                    + ": set PARVIS_DATA_DIR to a folder that nobody may enter, such as /var/lib/parvis.");
        }
    }
}
