/** The HTTP API as kiosks, phones and agents' programs meet it, on real servers. */
package fr.parvis.api;
