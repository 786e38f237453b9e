/** The second factor of managers and administrators: codes of their telephone and codes on paper (ADR 0092). */
package fr.parvis.identity.control.factor;
