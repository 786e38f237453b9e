package fr.parvis.preparation;

/**
 * A paper of a motif as visitors are asked for it.
 *
 * @param facts its picture and words
 * @param listed what the checklist says of it
 */
public record AskedPaper(PaperFacts facts, ListedPaper listed) {}
