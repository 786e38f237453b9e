/** What is stored of a site; each entity guards its own sense. */
package fr.parvis.site.entity;
