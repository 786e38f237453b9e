/**
 * Which settings of the rule suit a site: whole days run by the rule that calls and by the usual ones, side by side,
 * and judged by what the rule promises.
 *
 * <p>Days are invented from what is expected, never recorded ones. Which settings are in force, and whether found
 * ones are applied, is decided in the context {@code advice}.
 */
package fr.parvis.queueing.improve.fit;
