/** Pictures drawn by the server. */
package fr.parvis.web.picture;
