/** Importing appointments: for managers, and the round that carries it out. */
package fr.parvis.partner.boundary;
