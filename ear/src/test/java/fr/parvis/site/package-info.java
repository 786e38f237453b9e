/** What managers change of a site, proved in the container on real PostgreSQL. */
package fr.parvis.site;
