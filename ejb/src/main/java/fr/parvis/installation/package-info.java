/** A new installation, before anybody can sign in: how the first administrator comes in. Depends on site, identity and audit. */
package fr.parvis.installation;
