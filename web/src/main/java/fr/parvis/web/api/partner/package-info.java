/** Files that belong to imports of appointments, for managers. */
package fr.parvis.web.api.partner;
