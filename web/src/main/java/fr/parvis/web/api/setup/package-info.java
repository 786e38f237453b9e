/** How managers and administrators set a reception up: sites, motifs, counters, hours, devices, agents. */
package fr.parvis.web.api.setup;
