/**
 * The places that receive people, as they are configured: sites, their hours, motifs, counters and waiting zones.
 *
 * <p>Depends on {@code fr.parvis.shared} and {@code fr.parvis.audit} only.
 */
package fr.parvis.site;
