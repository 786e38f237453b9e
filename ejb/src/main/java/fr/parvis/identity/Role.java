package fr.parvis.identity;

/** What an agent may do; the names are those of {@link fr.parvis.shared.Roles}. */
public enum Role {
    RECEPTION,
    AGENT,
    MANAGER,
    ADMINISTRATOR,
    AUDITOR
}
