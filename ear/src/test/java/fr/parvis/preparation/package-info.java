/** Preparation of a visit on the server as it ships. */
package fr.parvis.preparation;
