/** What may be asked of a new installation. */
package fr.parvis.installation.boundary;
