/** The page on which an agent works at a counter. */
package fr.parvis.web.counter;
