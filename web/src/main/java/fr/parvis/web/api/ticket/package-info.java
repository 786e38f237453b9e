/** A ticket as its holder sees it, on the kiosk that gave it and on their phone. Never a motif, never a person. */
package fr.parvis.web.api.ticket;
