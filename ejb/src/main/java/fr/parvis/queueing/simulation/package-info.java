/**
 * The desk run in event time: visitors arrive, are called, are served or give up.
 *
 * <p>One engine, {@link fr.parvis.queueing.simulation.EventSimulation}, replays recorded days, plays futures forward
 * and runs invented ones; {@link fr.parvis.queueing.simulation.RivalOrders} are the usual rules that the product's is
 * compared with. Instants are milliseconds from any origin.
 *
 * <p>Who comes and how long services take is drawn elsewhere ({@code arrival}); what a run is judged by is counted by
 * its listeners. Nothing here is random.
 */
package fr.parvis.queueing.simulation;
