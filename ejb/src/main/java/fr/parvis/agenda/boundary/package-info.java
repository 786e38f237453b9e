/** Booking, cancelling and listing appointments. Records go in and out, never entities. */
package fr.parvis.agenda.boundary;
