/**
 * Who serves where: agents open counters, call the next visitor, serve, set aside, transfer and finish. May use
 * {@code reception}, {@code queueing}, {@code site}, {@code agenda}, {@code audit} and {@code shared}.
 */
package fr.parvis.counter;
