/** The nightly forgetting. */
package fr.parvis.audit.boundary;
