/** Signing in, enrolling devices, and looking after agents. Records go in and out, never entities. */
package fr.parvis.identity.boundary;
