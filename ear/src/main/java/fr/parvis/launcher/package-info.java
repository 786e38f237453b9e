/**
 * Starts a whole reception on one machine: PostgreSQL, the schema, then the server, and stops both. Plain Java outside the
 * server; knows only {@code fr.parvis.shared} of the application, and how it keeps passwords.
 */
package fr.parvis.launcher;
