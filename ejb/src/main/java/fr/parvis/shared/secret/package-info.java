/** Writing, reading and keeping random secrets. Depends on nothing but Java. */
package fr.parvis.shared.secret;
