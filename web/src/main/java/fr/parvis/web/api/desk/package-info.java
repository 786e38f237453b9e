/** What an agent's counter page does. Each answer carries the counter as it now is, so no second question is needed. */
package fr.parvis.web.api.desk;
