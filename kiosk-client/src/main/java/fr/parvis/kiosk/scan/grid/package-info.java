/**
 * The second way of reading a frame, for codes that ZXing's search does not find or cannot decide: lays a grid on the corners
 * of a code, weighs every module in grey, and gives the weights to be repaired. docs/scan-and-print.md tells how.
 */
package fr.parvis.kiosk.scan.grid;
