/**
 * What would help within the hour: remedies that reception has, tried on the same futures, shown with their effect
 * before anybody applies one.
 *
 * <p>What is possible today is told by the caller ({@link fr.parvis.queueing.improve.advice.PossibleRemedies});
 * applying and taking back is the context {@code advice}. The forecast of the hour itself is {@code forecast.hour}.
 */
package fr.parvis.queueing.improve.advice;
