/** What the terminal does for a visitor: gives numbers with the server or without it, says what stands in the way. */
package fr.parvis.kiosk.desk;
