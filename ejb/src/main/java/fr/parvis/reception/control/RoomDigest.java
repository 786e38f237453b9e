package fr.parvis.reception.control;

import fr.parvis.reception.TicketRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A digest of everybody who waits: the sum of the first 128 bits of SHA-256 of each ticket, in two halves modulo 2^64, so it is the same
 * in whatever order they came and follows each move without reading the others. It holds nothing of anybody.
 */
public record RoomDigest(long high, long low) {
    public static final RoomDigest NOBODY = new RoomDigest(0, 0);

    public RoomDigest with(TicketRow ticket) {
        ByteBuffer hash = hash(ticket);
        return new RoomDigest(high + hash.getLong(), low + hash.getLong());
    }

    public RoomDigest without(TicketRow ticket) {
        ByteBuffer hash = hash(ticket);
        return new RoomDigest(high - hash.getLong(), low - hash.getLong());
    }

    /** What the routing rule sees of a ticket. */
    private static ByteBuffer hash(TicketRow ticket) {
        String seen =
                ticket.id() + ";" + ticket.motifId() + ";" + ticket.visitorClass() + ";" + ticket.arrivedAt() + ";"
                        + ticket.appointmentAt() + ";" + ticket.language() + ";" + ticket.keptForAgentId() + ";"
                        + ticket.keptForCounterId() + ";" + ticket.notBefore() + ";" + ticket.referenceAt();
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(seen.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return String.format("%016x%016x", high, low);
    }
}
