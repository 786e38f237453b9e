/**
 * From weighed modules to text: where a QR code of versions 1 to 6 keeps what, and how doubtful codewords are repaired. Knows
 * nothing of pictures.
 */
package fr.parvis.kiosk.scan.code;
