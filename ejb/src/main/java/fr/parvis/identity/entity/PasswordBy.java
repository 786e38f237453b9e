package fr.parvis.identity.entity;

/** Who set a password. */
public enum PasswordBy {
    /** The agent, knowing the one before. */
    OWNER,
    /** An administrator: for one use. */
    ADMINISTRATOR,
    /** The command line of the server's machine, at random: for one use. */
    MACHINE
}
