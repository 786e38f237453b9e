/**
 * Who comes to a site in a week that is to be run: a past week as it was, or a typical one, with other hours or more
 * appointments.
 *
 * <p>Plain Java on small numbers: instants are milliseconds since midnight at the site, days are counted from 0, motifs
 * are numbered. Everything drawn comes from a seed, so that every organisation sees the same people.
 */
package fr.parvis.queueing.arrivals;
