/**
 * The waiting room on plain arrays: the routing rule, and the desk run in event time.
 *
 * <p>Live calls, the replay of a recorded day, the forecast and the staffing what-if all run this code and no other.
 * Times are milliseconds from any origin, motifs and counters are numbered from 0; nothing here knows Parvis.
 */
package fr.parvis.queueing.floor;
