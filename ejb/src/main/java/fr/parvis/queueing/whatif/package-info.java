/**
 * The study of another organisation: weeks of a site run in event time with the rule that calls, and what came of them.
 *
 * <p>Plain Java on small numbers: instants are milliseconds since midnight at the site, days are counted from 0.
 */
package fr.parvis.queueing.whatif;
