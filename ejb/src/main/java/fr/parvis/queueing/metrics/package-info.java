/**
 * What waits are judged by: {@link fr.parvis.queueing.metrics.Quantile}, the one definition of quantiles with its
 * source, and the counts that fit, studies and forecasts share.
 *
 * <p>Figures of one purpose (a study's measures, a fit's promises) stay with it and are made of these. Nothing here
 * knows the rule, draws a number or keeps a state between two runs. Depends on the classes of visitors ({@code room})
 * only.
 */
package fr.parvis.queueing.metrics;
