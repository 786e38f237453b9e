/** The roster, in the container. */
package fr.parvis.staffing;
