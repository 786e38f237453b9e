/** Files that were brought and what is to become of their lines. */
package fr.parvis.partner.control;
