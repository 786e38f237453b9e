/** The touch screens and their questions, served on loopback only. The one package that speaks HTTP to the browser. */
package fr.parvis.kiosk.screen;
