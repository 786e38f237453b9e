/** {@code ./parvis scan-bench}: how well and how fast frames of a folder are read. Not used on a kiosk. */
package fr.parvis.kiosk.scan.bench;
