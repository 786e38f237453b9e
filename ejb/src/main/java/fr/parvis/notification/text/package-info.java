/** What a message says, in ten languages and easy French, and how many SMS that makes. Plain Java, no clock, no database. */
package fr.parvis.notification.text;
