/**
 * Appointments that others keep: files that a manager imports, read, checked line by line and taken over whole.
 *
 * <p>{@code table} reads files and is plain calculation. Depends on {@code fr.parvis.agenda}, {@code fr.parvis.site},
 * {@code fr.parvis.identity}, {@code fr.parvis.audit} and {@code fr.parvis.shared} only.
 */
package fr.parvis.partner;
