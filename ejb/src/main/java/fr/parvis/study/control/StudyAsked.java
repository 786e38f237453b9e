package fr.parvis.study.control;

/** Somebody asked for the figures of a study: whoever can run it may begin. */
public record StudyAsked(long studyId) {}
