/**
 * How long the wait will be: the present played forward by the rule that calls, and told as a range.
 *
 * <p>{@link fr.parvis.queueing.forecast.Present} is what is known, {@link fr.parvis.queueing.forecast.Futures} draws
 * and runs what is not, {@link fr.parvis.queueing.forecast.WaitForecast} answers,
 * {@link fr.parvis.queueing.forecast.Calibration} corrects by outcomes, {@link fr.parvis.queueing.forecast.ShownWait}
 * says when a wait is told anew. Randomness comes from fixed series: the same present gives the same range.
 *
 * <p>Who is expected comes from {@code learn} or a roster through {@link fr.parvis.queueing.forecast.Outlook};
 * nothing here reads it.
 */
package fr.parvis.queueing.forecast;
