package fr.parvis.learning;

/** What staff say of a service whose length could not be believed. */
public enum CorrectionKind {
    /** "Finish" was forgotten: what the motif usually takes. */
    USUAL,
    /** "Finish" was forgotten: it took that long. */
    TYPED,
    /** It did last that long. */
    EXACT
}
