/** How a new installation knows who sets it up. */
package fr.parvis.installation.control;
