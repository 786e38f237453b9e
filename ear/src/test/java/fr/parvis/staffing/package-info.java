/** The roster and the study of other organisations, in the container. */
package fr.parvis.staffing;
