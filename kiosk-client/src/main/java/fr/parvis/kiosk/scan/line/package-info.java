/** Scanners on a line of their own, and how a code is found in what they send. Depends on nothing of the terminal but its events. */
package fr.parvis.kiosk.scan.line;
