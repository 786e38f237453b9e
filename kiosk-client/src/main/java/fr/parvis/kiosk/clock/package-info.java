/** What time it is for the server, whatever the terminal's own clock says. */
package fr.parvis.kiosk.clock;
