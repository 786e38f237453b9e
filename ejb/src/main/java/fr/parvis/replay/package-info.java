/**
 * Recorded days run again by the product's own rule, and estimates scored on them: commands for the desk's analysts.
 *
 * <p>Depends on {@code queueing} and on files; no database, no server.
 */
package fr.parvis.replay;
