/** Who sits where: the week of a site, shift by shift. */
package fr.parvis.web.manager.roster;
