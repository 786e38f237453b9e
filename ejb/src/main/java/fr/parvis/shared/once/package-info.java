/**
 * What one intention asks for is done once, however often its request is delivered, at once or later, and to whichever node; each delivery
 * gets the same answer (ADR 0101).
 *
 * <p>Belongs here: the three ways of doing so and the answers that are kept. Does not belong here: what is done, and the form of any
 * answer, which stand in the contexts. Depends on no other package of Parvis but {@code shared}.
 */
package fr.parvis.shared.once;
