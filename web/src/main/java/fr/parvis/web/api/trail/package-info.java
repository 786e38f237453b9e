/** The trail of who did what as a file, for administrators and auditors. */
package fr.parvis.web.api.trail;
