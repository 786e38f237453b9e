/**
 * Plays a whole believable day on the demonstration site through the public API, as real kiosks and counters do. Knows
 * nothing of the server but that API.
 */
package fr.parvis.day;
