/** How the terminal is: printer, camera, disk, clock, network. */
package fr.parvis.kiosk.health;
