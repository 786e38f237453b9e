/**
 * What visitors can have ready before they are called: papers, one question; and what they answered. No answer ever
 * refuses a visit.
 *
 * <p>Depends on {@code site}, {@code agenda}, {@code reception}, {@code audit} and {@code shared}; nobody depends on it but pages.
 */
package fr.parvis.preparation;
