/** The pages on which managers and administrators set a site up: rules, hours, motifs, counters, agents, devices. */
package fr.parvis.web.admin;
