/**
 * Who comes: a past week as it was, a typical one, one with other hours or more appointments, and days invented from
 * what a manager expects.
 *
 * <p>Instants are milliseconds since midnight at the site, days are counted from 0, motifs are numbered. Everything
 * drawn comes from a seed, so that every organisation and every rule sees the same people. The laws they are drawn by
 * are in {@code law}, where forecasts find them too.
 *
 * <p>Running such days is {@code simulation}, judging them {@code improve}, learning from real ones {@code learn}.
 */
package fr.parvis.queueing.arrival;
