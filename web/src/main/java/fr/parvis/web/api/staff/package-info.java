/** How an agent's program signs in and out. Browsers use the sign-in page instead. */
package fr.parvis.web.api.staff;
