/** A visitor books an appointment without an account, and finds, moves or cancels it again by its link. Never a person's name. */
package fr.parvis.web.api.booking;
