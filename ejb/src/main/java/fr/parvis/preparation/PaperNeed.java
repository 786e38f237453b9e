package fr.parvis.preparation;

/** How much a paper of a checklist matters. */
public enum PaperNeed {
    /** Without it the demand cannot be settled that day; whoever lacks it is received all the same. */
    NEEDED,
    /** Only for whom its condition concerns. */
    IF_CONCERNED
}
