/** What the database keeps about messages beside the outbox. */
package fr.parvis.notification.entity;
