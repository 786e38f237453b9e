package fr.parvis.identity.boundary;

import fr.parvis.identity.Role;
import fr.parvis.identity.entity.Agent;
import fr.parvis.shared.Settings;
import fr.parvis.shared.Settings.SecondFactorRule;

/** Who may have a second factor, and who must (ADR 0092). */
final class SecondFactorPolicy {
    private SecondFactorPolicy() {}

    /** Whether the account must have one before anything else is open to it. */
    static boolean requires(Settings settings, Agent agent) {
        return settings.secondFactor() == SecondFactorRule.REQUIRED
                && agent.sheet().roles().contains(Role.ADMINISTRATOR);
    }
}
