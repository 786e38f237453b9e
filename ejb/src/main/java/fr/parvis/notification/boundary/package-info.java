/** Use cases of staff, gateways and visitors about messages. */
package fr.parvis.notification.boundary;
