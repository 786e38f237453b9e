/** Where a manager sets the agenda up: offers of time, absences, rooms, rules. */
package fr.parvis.web.admin.agenda;
