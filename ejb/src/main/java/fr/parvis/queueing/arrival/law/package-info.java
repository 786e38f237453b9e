/**
 * The laws by which visitors come, lose patience, keep appointments and are served: distributions and their
 * constants, with the reason each is as it is. Invented days, studies, forecasts and what is learnt read them here
 * and nowhere else.
 *
 * <p>No law knows a site, a counter or an instant of the day.
 */
package fr.parvis.queueing.arrival.law;
