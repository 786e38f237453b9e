/**
 * What a site learns of itself: how long motifs take, how appointments are kept, when visitors come, how patient they
 * are.
 *
 * <p>Immutable memories in plain sums, so that they can be stored as they are; each fades a little every night and
 * starts from a prior of day one. When nights are learnt, and from which history, is the context {@code learning}.
 */
package fr.parvis.queueing.learn;
