/**
 * How long the wait will be: the present replayed fifty times by the rule that calls, shown as a range.
 *
 * <p>Pure calculation: randomness comes from a fixed series, so the same present gives the same range.
 */
package fr.parvis.queueing.forecast;
