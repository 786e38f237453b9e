/** Queries and procedures of the reception: the lock of the day, the ticket book, history, the roll at midnight. */
package fr.parvis.reception.control;
