/** Reads the history of visits and hands out what was learnt of a site, from memory. */
package fr.parvis.learning.control;
