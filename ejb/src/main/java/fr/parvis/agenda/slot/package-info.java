/**
 * Which times can be booked: pure calculation on small records, no clock, no database. What belongs here is arithmetic of offers, holidays
 * and taken time; who may book, and the booking itself, do not.
 */
package fr.parvis.agenda.slot;
