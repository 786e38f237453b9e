/** How staff and booking programs book, list and cancel appointments. */
package fr.parvis.web.api.agenda;
