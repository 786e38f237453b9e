package fr.parvis.reception;

/**
 * What is printed, shown and spoken: the letter of the place that issued the ticket and a rank in that letter's series of
 * the day. The letter says nothing of the motif; it is not the identity of the ticket.
 *
 * @param series A–Z without I and O
 * @param rank from 1; nine digits at most, when it is read
 */
public record TicketNumber(char series, int rank) {
    public TicketNumber {
        if (series < 'A' || series > 'Z' || series == 'I' || series == 'O') {
            throw new IllegalArgumentException("Not a series letter: " + series);
        }
        if (rank < 1) {
            throw new IllegalArgumentException("Rank below 1: " + rank);
        }
    }

    /** Reads {@code A046}. @throws IllegalArgumentException when it is none */
    public static TicketNumber of(String text) {
        if (!text.matches("[A-Z][0-9]{1,9}")) {
            throw new IllegalArgumentException("Not a number: " + text);
        }
        return new TicketNumber(text.charAt(0), Integer.parseInt(text.substring(1)));
    }

    /** Letter and at least three digits, as in {@code A046}. */
    @Override
    public String toString() {
        return "%c%03d".formatted(series, rank);
    }
}
