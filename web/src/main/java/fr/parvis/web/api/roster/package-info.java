/** The roster and its studies by HTTP. */
package fr.parvis.web.api.roster;
