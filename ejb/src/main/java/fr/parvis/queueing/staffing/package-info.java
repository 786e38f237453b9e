/**
 * What another roster, other skills or other settings would change: whole days run by the rule that calls, side by
 * side with today.
 *
 * <p>Pure calculation. Days are either those of the site's own history or invented from what it expects.
 */
package fr.parvis.queueing.staffing;
