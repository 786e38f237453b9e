/**
 * Starts a whole reception on one machine: PostgreSQL, then the server, and stops both. Plain Java outside the server;
 * knows only {@code fr.parvis.shared.Settings} of the application.
 */
package fr.parvis.launcher;
