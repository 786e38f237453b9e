/** Finder patterns, the three eyes of a QR code: searched in a frame, weighed, and put together to corners of a code. */
package fr.parvis.kiosk.scan.eyes;
