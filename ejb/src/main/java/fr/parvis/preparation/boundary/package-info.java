/** What kiosks and staff may do with papers, questions and answers. */
package fr.parvis.preparation.boundary;
