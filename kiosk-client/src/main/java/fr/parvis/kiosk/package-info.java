/**
 * The program on the terminal. Knows the server only through its public HTTP API, never its classes.
 */
package fr.parvis.kiosk;
