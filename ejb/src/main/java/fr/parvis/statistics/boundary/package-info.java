/** The figures that managers read. Only reads. */
package fr.parvis.statistics.boundary;
