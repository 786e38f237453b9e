/**
 * What Parvis takes from outside: one rule for text and one way to say which value is refused and what is wanted instead
 * (ADR 0075). Depends on nothing of the desk; records of every context may use it at their birth.
 */
package fr.parvis.shared.input;
