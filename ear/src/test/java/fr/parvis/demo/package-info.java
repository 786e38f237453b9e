/** The demonstration, whose days run faster than they pass. */
package fr.parvis.demo;
