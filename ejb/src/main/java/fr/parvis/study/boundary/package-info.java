/** Managers lay out studies, run them and read them. Records go in and out, never entities. */
package fr.parvis.study.boundary;
