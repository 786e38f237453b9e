/**
 * The decision core of the desk: whom to call next, how long the wait will be, what would help. Pure calculation on
 * plain Java: no clock, no database, nothing else of Parvis; randomness comes from fixed series.
 *
 * <p>Packages by role, each depends only on those before it: {@code room} (who waits, who can serve), {@code rule}
 * (the rule, its score and its explanation), {@code simulation} (the desk in event time), {@code arrival} (who comes,
 * how patient, how long served), {@code forecast} (waits told, the next hour), {@code improve} (remedies, fitted
 * settings, studies), {@code learn} (what a site learns of itself). {@code metrics} (quantiles and counts of waits)
 * may be used by all but {@code room}. {@code written} keeps decisions in writing. {@code ArchitectureTest} holds
 * these directions.
 */
package fr.parvis.queueing;
