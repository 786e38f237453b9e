/**
 * What the next hour of a reception will be like, and what would help: forecast behind the scenes, shown with its effect
 * before anybody applies it, applied and undone by one press each.
 *
 * <p>The simulation is {@code fr.parvis.queueing.improve.advice}; here is what it starts from, what a remedy really changes, and who did
 * it. Nobody depends on this context.
 */
package fr.parvis.advice;
