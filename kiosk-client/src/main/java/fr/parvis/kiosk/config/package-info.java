/** What an installer decides for one terminal: read from a file and the command line, checked once. Depends on nothing. */
package fr.parvis.kiosk.config;
