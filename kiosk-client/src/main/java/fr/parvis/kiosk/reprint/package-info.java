/** Tickets that are perhaps not on paper: staff are told, and what they ask for is printed once more. */
package fr.parvis.kiosk.reprint;
