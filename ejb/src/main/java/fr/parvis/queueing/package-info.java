/**
 * Whom to call next, and why: the routing rule of the desk and the small records it is asked with.
 *
 * <p>Pure calculation on plain records: no clock, no database, no randomness, nothing else of Parvis. The boundary
 * builds a {@link fr.parvis.queueing.Desk} from the waiting room, asks {@link fr.parvis.queueing.CallRule} and stores
 * the {@link fr.parvis.queueing.Reason} beside the call. The same rule on plain arrays lives in
 * {@link fr.parvis.queueing.floor}, where the replay, the forecast and the staffing what-if run it thousands of times.
 */
package fr.parvis.queueing;
