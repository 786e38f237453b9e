/** Queries about papers and questions. */
package fr.parvis.preparation.control;
