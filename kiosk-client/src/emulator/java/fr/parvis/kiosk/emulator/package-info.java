/** A ticket printer made of software, for the tests of the terminal's program and of the whole reception. Depends on ZXing only. */
package fr.parvis.kiosk.emulator;
