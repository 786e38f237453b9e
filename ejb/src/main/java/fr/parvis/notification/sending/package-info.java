/** Speaks to the mail server and to the gateways of SMS and voice: the only part of the server that calls anybody (ADR 0104). */
package fr.parvis.notification.sending;
