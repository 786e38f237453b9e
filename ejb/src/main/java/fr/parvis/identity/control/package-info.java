/** Passwords, tokens and who they belong to, kept at hand for two seconds. */
package fr.parvis.identity.control;
