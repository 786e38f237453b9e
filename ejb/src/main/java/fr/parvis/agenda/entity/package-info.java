/** An appointment, its life cycle and its codes. */
package fr.parvis.agenda.entity;
