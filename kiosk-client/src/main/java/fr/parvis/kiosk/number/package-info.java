/** The numbers that this terminal gives in its own series, and what became of each. Depends on the journal and the clock. */
package fr.parvis.kiosk.number;
