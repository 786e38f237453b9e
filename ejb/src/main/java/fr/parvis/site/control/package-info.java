/** Facts about sites for the other contexts, kept at hand so that a check-in asks nothing twice. */
package fr.parvis.site.control;
