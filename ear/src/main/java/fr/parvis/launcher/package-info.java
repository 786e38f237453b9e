/**
 * Starts a whole reception on one machine: PostgreSQL, the schema, then the server, and stops both. Plain Java outside the
 * server; knows only {@code fr.parvis.shared.Settings} and {@code fr.parvis.shared.Schema} of the application.
 */
package fr.parvis.launcher;
