/**
 * Strips of thermal paper: letters of every script, QR codes and logos drawn as dots, and the bytes that print them. Knows
 * no ticket and no printer.
 */
package fr.parvis.kiosk.print.paper;
