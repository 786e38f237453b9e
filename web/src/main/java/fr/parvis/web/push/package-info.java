/**
 * The only place that tells browsers that something changed: by event stream for kiosks and wall screens, by Faces push for
 * staff pages, and by PostgreSQL from one server node to the others.
 *
 * <p>A push is a hint, never data: a site and a sequence number. Screens read the truth again, and poll slowly in case a
 * hint is lost. Nothing here takes part in a transaction of the desk.
 */
package fr.parvis.web.push;
