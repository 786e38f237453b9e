/** The terminal and the server: what was read from it, what is brought to it, and whether it is there. */
package fr.parvis.kiosk.sync;
