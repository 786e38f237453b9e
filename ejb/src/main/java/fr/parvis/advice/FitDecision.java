package fr.parvis.advice;

/** What became of settings that a night found. */
public enum FitDecision {
    APPLIED,
    /** The settings in force were kept. */
    KEPT
}
