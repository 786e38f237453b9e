/** What reception and managers see of a whole site, and do for visitors without having a counter. */
package fr.parvis.web.api.board;
