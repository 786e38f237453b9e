package fr.parvis.reception;

import java.time.LocalDate;

/**
 * A day of reception whose lock the running transaction holds ({@code DayBook.lock}, ADR 0010): whoever has one may change the waiting
 * room until the transaction ends. Numbers, quotas and counts are reception's own.
 */
public interface ReceptionDay {
    /** Where. */
    long siteId();

    /** The day in the site's time zone. */
    LocalDate day();

    /** The number of the last change that screens were told, from 1. */
    long sequence();
}
