package fr.parvis.web.api.desk;

import fr.parvis.reception.Need;
import fr.parvis.reception.WaitingRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A visitor as staff see them: a number and what they came for, never a name.
 *
 * @param ticket identifier of the ticket
 * @param motif identifier of the motif
 * @param visitorClass WALK_IN, PRIORITY or APPOINTMENT
 * @param needs words such as {@code wheelchair}
 * @param reference the instant from which the wait counts
 * @param since when the present status began
 * @param counter identifier of the counter that has or had the visitor
 * @param keptFor identifier of the counter that the visitor was sent to, else null
 * @param notBefore not called again before that, else null
 */
public record VisitorBody(
        long ticket,
        String number,
        String series,
        int rank,
        long motif,
        String visitorClass,
        String status,
        String language,
        List<String> needs,
        Instant arrivedAt,
        Instant reference,
        Instant since,
        Instant appointmentAt,
        Long counter,
        Long keptFor,
        Instant notBefore,
        String note) {

    /** Writes a row of the waiting room; null stays null. */
    public static VisitorBody of(WaitingRow row) {
        return row == null
                ? null
                : new VisitorBody(
                        row.ticketId(),
                        row.number().toString(),
                        String.valueOf(row.number().series()),
                        row.number().rank(),
                        row.motifId(),
                        row.visitorClass().name(),
                        row.status().name(),
                        row.language(),
                        row.needs().stream().sorted().map(VisitorBody::word).toList(),
                        row.arrivedAt(),
                        row.reference(),
                        row.since(),
                        row.appointmentAt(),
                        row.counterId(),
                        row.keptForCounterId(),
                        row.notBefore(),
                        row.note());
    }

    private static String word(Need need) {
        return need.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
