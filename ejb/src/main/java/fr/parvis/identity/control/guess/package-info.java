/**
 * Counting what is guessed, where the secret is refused, for all nodes (ADR 0080). Depends on {@code fr.parvis.shared} and
 * {@code fr.parvis.audit} only.
 */
package fr.parvis.identity.control.guess;
