/** Today's figures, and the appointments of the day. */
package fr.parvis.web.manager;
