/**
 * The waiting room: who waits and who can serve, at one instant.
 *
 * <p>Two forms of the same: records by identity ({@link fr.parvis.queueing.room.WaitingTicket},
 * {@link fr.parvis.queueing.room.OpenCounter}, {@link fr.parvis.queueing.room.MotifLoad}), in which callers speak,
 * and {@link fr.parvis.queueing.room.RoomState} on arrays, in which motifs and counters are numbered from 0 and
 * instants are milliseconds from any origin; every search and simulation runs on the second.
 *
 * <p>Nothing here decides who is next, knows a setting, or moves time forward: that is {@code rule} and
 * {@code simulation}, which depend on this package and never the other way round.
 */
package fr.parvis.queueing.room;
