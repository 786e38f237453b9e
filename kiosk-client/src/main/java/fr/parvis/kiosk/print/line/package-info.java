/**
 * How bytes reach a ticket printer and its answers come back: network, USB, serial, file. Knows no ticket.
 */
package fr.parvis.kiosk.print.line;
