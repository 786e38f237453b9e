/**
 * Messages to those who have an appointment: confirmation, reminder, change, cancellation, by e-mail, SMS or voice (ADR 0104).
 *
 * <p>It listens to the agenda, and nobody depends on it. {@code text} holds the words and counts their segments, {@code plan} says when,
 * {@code sending} speaks to mail servers and gateways; all three are plain Java. Depends on {@code fr.parvis.agenda}, {@code
 * fr.parvis.site}, {@code fr.parvis.audit} and {@code fr.parvis.shared} only.
 */
package fr.parvis.notification;
