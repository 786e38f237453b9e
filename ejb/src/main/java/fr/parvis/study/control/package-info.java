/** From the site's history and a wanted organisation to weeks that can be run, and back to figures. */
package fr.parvis.study.control;
