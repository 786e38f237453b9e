/** Figures of the desk: the calculations (pure) here, the questions that managers ask in {@code boundary}. */
package fr.parvis.statistics;
