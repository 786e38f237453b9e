/**
 * The heart of the desk: the reception day, its tickets and the waiting room. May use {@code site}, {@code agenda},
 * {@code queueing}, {@code audit} and {@code shared}; knows nothing of counters as they are staffed, screens or pages.
 */
package fr.parvis.reception;
