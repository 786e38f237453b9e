/** Appointments on the server as it ships. */
package fr.parvis.agenda;
