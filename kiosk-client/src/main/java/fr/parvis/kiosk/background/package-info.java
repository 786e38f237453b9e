/** Threads of the terminal that go on whatever happens in them. */
package fr.parvis.kiosk.background;
