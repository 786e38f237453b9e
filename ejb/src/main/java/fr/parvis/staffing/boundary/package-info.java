/** Planning and re-planning who sits where. Records go in and out, never entities. */
package fr.parvis.staffing.boundary;
