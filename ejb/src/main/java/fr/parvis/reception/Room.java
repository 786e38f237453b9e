package fr.parvis.reception;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.control.RoomDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody who is somewhere on a site at one state of its day. Never changes: a move makes another one, which costs next to nothing
 * however many wait. Those who wait stand in lines, one for each motif and class, in the order of the routing rule.
 */
public final class Room {
    private static final TicketRow[] NOBODY = {};

    /** By reference, then arrival, in milliseconds as the rule reckons them, then ticket. */
    private static final Comparator<TicketRow> STANDING = Comparator.<TicketRow>comparingLong(
                    ticket -> ticket.referenceAt().toEpochMilli())
            .thenComparingLong(ticket -> ticket.arrivedAt().toEpochMilli())
            .thenComparingLong(TicketRow::id);

    private final Map<Line, TicketRow[]> lines;
    private final Map<Long, TicketRow> others;
    private final int heldBack;
    private final RoomDigest digest;

    private Room(Map<Line, TicketRow[]> lines, Map<Long, TicketRow> others, int heldBack, RoomDigest digest) {
        this.lines = lines;
        this.others = others;
        this.heldBack = heldBack;
        this.digest = digest;
    }

    /** Those who came for the same motif and are of the same class. */
    public record Line(long motifId, VisitorClass visitorClass) {}

    /** A room with nobody else. */
    public static Room alone(TicketRow ticket) {
        return of(List.of(ticket));
    }

    /** A room with exactly these. */
    public static Room of(List<TicketRow> living) {
        Map<Line, List<TicketRow>> waiting = new HashMap<>();
        Map<Long, TicketRow> others = new HashMap<>();
        int heldBack = 0;
        RoomDigest digest = RoomDigest.NOBODY;
        for (TicketRow ticket : living) {
            if (ticket.status() == TicketStatus.WAITING) {
                digest = digest.with(ticket);
                waiting.computeIfAbsent(lineOf(ticket), none -> new ArrayList<>())
                        .add(ticket);
                heldBack += ticket.notBefore() == null ? 0 : 1;
            } else {
                others.put(ticket.id(), ticket);
            }
        }
        Map<Line, TicketRow[]> lines = new HashMap<>();
        waiting.forEach((line, tickets) ->
                lines.put(line, tickets.stream().sorted(STANDING).toArray(TicketRow[]::new)));
        return new Room(lines, others, heldBack, digest);
    }

    /** The same room after a visitor came, moved or left. */
    Room with(TicketRow moved) {
        Map<Line, TicketRow[]> changedLines = new HashMap<>(lines);
        Map<Long, TicketRow> changedOthers = new HashMap<>(others);
        int back = heldBack;
        RoomDigest changed = digest;
        TicketRow before = changedOthers.remove(moved.id());
        if (before == null) {
            before = takeOut(changedLines, moved.id());
            back -= before == null || before.notBefore() == null ? 0 : 1;
            changed = before == null ? changed : changed.without(before);
        }
        if (moved.status() == TicketStatus.WAITING) {
            changedLines.merge(lineOf(moved), new TicketRow[] {moved}, (line, one) -> joined(line, moved));
            back += moved.notBefore() == null ? 0 : 1;
            changed = changed.with(moved);
        } else if (moved.status().living()) {
            changedOthers.put(moved.id(), moved);
        }
        return new Room(changedLines, changedOthers, back, changed);
    }

    private static TicketRow takeOut(Map<Line, TicketRow[]> lines, long id) {
        for (Map.Entry<Line, TicketRow[]> each : lines.entrySet()) {
            TicketRow[] line = each.getValue();
            for (int place = 0; place < line.length; place++) {
                if (line[place].id() == id) {
                    TicketRow found = line[place];
                    TicketRow[] rest = new TicketRow[line.length - 1];
                    System.arraycopy(line, 0, rest, 0, place);
                    System.arraycopy(line, place + 1, rest, place, rest.length - place);
                    each.setValue(rest);
                    return found;
                }
            }
        }
        return null;
    }

    private static TicketRow[] joined(TicketRow[] line, TicketRow moved) {
        int place = -Arrays.binarySearch(line, moved, STANDING) - 1;
        TicketRow[] longer = new TicketRow[line.length + 1];
        System.arraycopy(line, 0, longer, 0, place);
        longer[place] = moved;
        System.arraycopy(line, place, longer, place + 1, line.length - place);
        return longer;
    }

    private static Line lineOf(TicketRow ticket) {
        return new Line(ticket.motifId(), ticket.visitorClass());
    }

    /** Whoever is there under that ticket. */
    public Optional<TicketRow> ticket(long id) {
        TicketRow other = others.get(id);
        return other != null
                ? Optional.of(other)
                : lines.values().stream()
                        .flatMap(Arrays::stream)
                        .filter(ticket -> ticket.id() == id)
                        .findFirst();
    }

    /** The visitor whom a counter has, called or being served. */
    public Optional<TicketRow> atCounter(long counterId) {
        return others.values().stream()
                .filter(ticket -> ticket.status().atCounter() && ticket.counterId() == counterId)
                .findFirst();
    }

    /** Those who were called, are being served, or were set aside. */
    public Collection<TicketRow> others() {
        return others.values();
    }

    /** The lines in which somebody waits. */
    public Stream<Line> lines() {
        return lines.entrySet().stream()
                .filter(each -> each.getValue().length > 0)
                .map(Map.Entry::getKey);
    }

    /** Those of one line, the first of the rule's order first. */
    public List<TicketRow> line(Line line) {
        return Arrays.asList(lines.getOrDefault(line, NOBODY));
    }

    /** Those who wait and have a moment before which they may not be called. */
    public List<TicketRow> heldBack() {
        return heldBack == 0
                ? List.of()
                : lines.values().stream()
                        .flatMap(Arrays::stream)
                        .filter(ticket -> ticket.notBefore() != null)
                        .toList();
    }

    /** How many wait. */
    public int waiting() {
        return lines.values().stream().mapToInt(line -> line.length).sum();
    }

    /** What tells the rooms apart in which somebody else waits: 32 hexadecimal digits. */
    public String digest() {
        return digest.toString();
    }
}
