/** The terminal's program as it ships, against real servers, through broken networks. */
package fr.parvis.kiosk;
