/** Writing the trail, inside the transaction of whoever acts. Depends on {@code fr.parvis.audit.entity} only. */
package fr.parvis.audit.control;
