/**
 * The study of another organisation: a manager changes roster, skills, hours or the share of appointments of a week and reads
 * what would have come of it.
 *
 * <p>Reads the site's own history; the rule and the run are those of {@code fr.parvis.queueing}. Nobody depends on it.
 */
package fr.parvis.study;
