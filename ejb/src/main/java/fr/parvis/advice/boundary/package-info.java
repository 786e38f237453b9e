/** The hour ahead, remedies applied and undone, colleagues called. */
package fr.parvis.advice.boundary;
