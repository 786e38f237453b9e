/**
 * Tickets on paper: asks the printer how it is, draws the ticket, sends it once. What the paper looks like is
 * {@code print.paper}, how bytes reach the printer {@code print.line}. Knows nothing of the server nor of the journal.
 */
package fr.parvis.kiosk.print;
