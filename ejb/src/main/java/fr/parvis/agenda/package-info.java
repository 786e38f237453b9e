/**
 * Appointments: who is expected when, the codes that prove it, and what became of each.
 *
 * <p>Depends on {@code fr.parvis.shared}, {@code fr.parvis.site}, {@code fr.parvis.audit} and, for the counting of guesses,
 * {@code fr.parvis.identity} only.
 */
package fr.parvis.agenda;
