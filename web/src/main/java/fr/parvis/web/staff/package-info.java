/** What every staff page shares: who is at work and where, the times of the site, the words of the screen. */
package fr.parvis.web.staff;
