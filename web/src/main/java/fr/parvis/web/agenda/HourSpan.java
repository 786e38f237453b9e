package fr.parvis.web.agenda;

import fr.parvis.agenda.OfferSheet;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole hours of a day.
 *
 * @param from the first one, 0 to 23
 * @param until where the last one ends, 1 to 24
 */
record HourSpan(int from, int until) {
    private static final HourSpan USUAL = new HourSpan(8, 18);
    private static final int MIDNIGHT = 24;

    /** The smallest span that holds offers and appointments. */
    static HourSpan of(List<OfferSheet> offers, List<LocalDateTime> starts, List<LocalDateTime> ends) {
        int from = Stream.concat(
                        offers.stream().map(OfferSheet::starts), starts.stream().map(LocalDateTime::toLocalTime))
                .mapToInt(LocalTime::getHour)
                .min()
                .orElse(USUAL.from);
        int until = Stream.concat(
                        offers.stream().map(OfferSheet::ends), ends.stream().map(LocalDateTime::toLocalTime))
                .mapToInt(HourSpan::ceiling)
                .max()
                .orElse(USUAL.until);
        return new HourSpan(from, until > from ? until : MIDNIGHT);
    }

    private static int ceiling(LocalTime time) {
        if (time.equals(LocalTime.MIDNIGHT)) {
            return MIDNIGHT;
        }
        return time.getMinute() == 0 ? time.getHour() : time.getHour() + 1;
    }
}
