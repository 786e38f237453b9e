/** Files of appointments as they are stored. */
package fr.parvis.partner.entity;
