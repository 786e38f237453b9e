package fr.parvis.audit;

/** What kind of somebody did something at the desk. */
public enum ActorKind {
    AGENT,
    DEVICE,
    VISITOR,
    SERVER
}
