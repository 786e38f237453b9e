/** Procedures of the outbox. */
package fr.parvis.notification.control;
