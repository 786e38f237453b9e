/** Reading the directory, and setting it up. */
package fr.parvis.places.boundary;
