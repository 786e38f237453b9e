/** What is stored of a place. */
package fr.parvis.places.entity;
