/**
 * The past of the demonstration: six weeks of visits that never were, run by the rule that calls on the planned roster, and written
 * straight into the tables as the desk would have left them.
 *
 * <p>Deterministic but for the unguessable links and codes: the same day always has the same visits.
 */
package fr.parvis.demo.history;
