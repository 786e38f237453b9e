/**
 * Trail of who did what, kept for the people the desk answers to.
 *
 * <p>Every context may write here in its own transaction; nothing here knows any other context.
 */
package fr.parvis.audit;
