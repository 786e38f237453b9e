/**
 * Appointments: who is expected when, the codes that prove it, and what became of each.
 *
 * <p>Depends on {@code fr.parvis.shared}, {@code fr.parvis.site} and {@code fr.parvis.audit} only.
 */
package fr.parvis.agenda;
