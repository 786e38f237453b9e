package fr.parvis.launcher;

import fr.parvis.shared.Settings;

/** Who may start a reception for real people. */
final class Privilege {
    private static final long ROOT = 0;

    private Privilege() {}

    /**
     * Refuses root outside the demonstration: whoever breaks into the server would own the machine.
     *
     * @param user number of the user who starts
     * @param accepted {@code PARVIS_AS_ROOT}; the word {@code accepted} where root is nobody, as in a container
     */
    static void refuseRoot(Settings settings, long user, String accepted) {
        if (user == ROOT && !settings.isDemo() && !"accepted".equals(accepted)) {
            throw new CannotStart(
                    "Start Parvis as an ordinary user, not as root: outside the demo profile it does not run"
                            + " with all rights (PARVIS_AS_ROOT=accepted where root is root of a container only).");
        }
    }
}
