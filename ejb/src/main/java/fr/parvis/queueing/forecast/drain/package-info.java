/**
 * How long the wait will be when the roster is not to be trusted: learnt from how fast each queue drains.
 *
 * <p>Needs only what any queue system shows (last number called, how many wait, how many counters are open) and learns
 * from nothing that has not happened yet. Shares nothing with the other forecasts.
 */
package fr.parvis.queueing.forecast.drain;
