/** Finding an appointment by what a visitor shows, and its facts for the reception. */
package fr.parvis.agenda.control;
