/** When messages go out: reminders, quiet hours, further tries. Plain Java, no clock, no database. */
package fr.parvis.notification.plan;
