package fr.parvis.study;

import java.time.DayOfWeek;

/**
 * A half day at which people come for a motif and nobody planned can serve it.
 *
 * @param day the weekday
 * @param afternoon from 12:45 on
 * @param motifId what they come for
 * @param visitors how many, mean of the weeks drawn
 */
public record Gap(DayOfWeek day, boolean afternoon, long motifId, double visitors) {}
