/** What a touchscreen asks: the home screen, a ticket, a check-in by code, a person. Only for enrolled kiosks. */
package fr.parvis.web.api.kiosk;
