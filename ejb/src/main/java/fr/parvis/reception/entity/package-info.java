/** State of the reception day and of its tickets, with the rules that each guards itself. Nothing here leaves the boundary. */
package fr.parvis.reception.entity;
