/** Recorded or invented days of a desk (format queue-scenario/1) read from files, and refused with file and line. */
package fr.parvis.replay.scenario;
