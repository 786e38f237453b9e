/**
 * The hour ahead: how long each queue will be, who will wait too long, whether staff should be warned. Plays the same
 * futures as the waits told, with everybody staying until called.
 *
 * <p>What would help is not found here but in {@code improve.advice}.
 */
package fr.parvis.queueing.forecast.hour;
