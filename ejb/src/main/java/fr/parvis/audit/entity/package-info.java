/** The lines of the trail. Depends on nothing but {@code fr.parvis.shared}. */
package fr.parvis.audit.entity;
