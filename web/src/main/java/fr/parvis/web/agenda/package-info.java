/** The staff's agenda: who is expected when, booking, moving and ending appointments. */
package fr.parvis.web.agenda;
