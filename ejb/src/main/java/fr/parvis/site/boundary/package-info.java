/** Reading and changing a site's configuration. Records go in and out, never entities. */
package fr.parvis.site.boundary;
