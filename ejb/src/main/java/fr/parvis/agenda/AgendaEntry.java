package fr.parvis.agenda;

/**
 * An appointment as staff sees it in the agenda.
 *
 * @param facts when, what for, with whom, and where it is in its life
 * @param roomId where, or null
 * @param offerId the offer it was booked in, or null
 * @param seat its place in a workshop or 1, or null while it has none
 * @param callName how they are called at the desk, may be empty
 * @param contact how they wish to be told
 * @param channel by which way it was booked
 * @param seriesId the series it belongs to, or null
 * @param endReason why it does not take place, may be empty
 * @param imported whether a partner's calendar or a file says so, and changes it
 * @param squeezed whether an agent put it between others, whatever was there
 */
public record AgendaEntry(
        AppointmentFacts facts,
        Long roomId,
        Long offerId,
        Integer seat,
        String callName,
        Contact contact,
        BookingChannel channel,
        Long seriesId,
        String endReason,
        boolean imported,
        boolean squeezed) {
    /** Says which one, and nothing of the person. */
    @Override
    public String toString() {
        return "AgendaEntry " + facts.id();
    }
}
