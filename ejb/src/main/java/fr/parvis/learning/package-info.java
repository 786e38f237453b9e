/**
 * What a site learns of itself every night, from its own history: how long motifs take, how often they are asked for, when
 * visitors come, how appointments are kept. Keeps the memories of {@code fr.parvis.queueing.learn}, finds services whose
 * end was forgotten, and lets staff correct them.
 *
 * <p>Reads the history of tickets by queries; nobody of reception or counter is asked.
 */
package fr.parvis.learning;
