/**
 * From a camera frame to the text of the QR code in it, and from a text to a code on a screen. Plain Java and ZXing: the agent
 * on a terminal and the server (for tablets) use the same classes. What the text means is decided elsewhere.
 */
package fr.parvis.kiosk.scan;
