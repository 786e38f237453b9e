/**
 * What a site learns of itself: how long motifs take, how appointments are kept, when visitors come.
 *
 * <p>Immutable memories in plain numbers, so that they can be stored as they are; each fades a little every night and
 * starts from a sane prior on day one.
 */
package fr.parvis.queueing.learning;
