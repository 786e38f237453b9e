package fr.parvis.kiosk.number;

import fr.parvis.kiosk.journal.Journal;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Entry.State;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Every number of the kept days and what became of it: the journal, read into memory. Each change is in the journal before it
 * is here.
 */
public final class Book {
    static final String ISSUE = "issue";

    private final Journal journal;
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private LocalDate today = LocalDate.EPOCH;

    public Book(Journal journal) {
        this.journal = journal;
    }

    /** Reads what an earlier start of the program wrote. */
    public synchronized void open(Consumer<String> report) {
        journal.readAll(report).forEach(record -> {
            try {
                fold(record);
            } catch (RuntimeException strange) {
                report.accept("A record of the journal makes no sense and is left out: " + strange);
            }
        });
    }

    private void fold(JsonObject record) {
        UUID id = UUID.fromString(record.getString("id"));
        String type = record.getString("t");
        if (type.equals(ISSUE)) {
            keep(new Entry(Issue.of(record), State.SET_ASIDE, null));
        } else if (entries.containsKey(id)) {
            Entry entry = entries.get(id);
            entries.put(id, type.equals("told") ? told(entry, record) : entry.to(State.valueOf(type)));
        }
    }

    private static Entry told(Entry entry, JsonObject record) {
        Issue issue = entry.issue();
        JsonObject body = record.getJsonObject("body");
        return entry.told(
                body == null ? issue : issue.asking(issue.ask().saying(body)),
                record.getJsonObject("answer"),
                record.getBoolean("delivered"));
    }

    private void keep(Entry entry) {
        entries.put(entry.issue().id(), entry);
        today = entry.issue().day().isAfter(today) ? entry.issue().day() : today;
    }

    /** Sets a number aside; it is on the disk when this returns. */
    public synchronized void setAside(Issue issue) {
        LocalDate day = issue.day().isAfter(today) ? issue.day() : today;
        journal.append(day, issue.toJson());
        keep(new Entry(issue, State.SET_ASIDE, null));
    }

    /** Keeps what the visitor is about to be told; the wish itself too where the server must still hear of it. */
    public synchronized Entry tell(Issue issue, JsonObject answer, boolean delivered) {
        JsonObjectBuilder record = JsonText.object()
                .add("t", "told")
                .add("id", issue.id().toString())
                .add("delivered", delivered)
                .add("answer", answer);
        journal.append(
                today,
                delivered
                        ? record.build()
                        : record.add("body", issue.ask().body()).build());
        Entry told = entries.get(issue.id()).told(issue, answer, delivered);
        entries.put(issue.id(), told);
        return told;
    }

    /** Notes what became of a number. */
    public synchronized void turn(UUID id, State state) {
        journal.append(
                today,
                JsonText.object()
                        .add("t", state.name())
                        .add("id", id.toString())
                        .build());
        entries.computeIfPresent(id, (same, entry) -> entry.to(state));
    }

    /** The server was told to forget a number that nobody was told, unless somebody was told meanwhile. */
    public synchronized void resolve(UUID id) {
        if (find(id).filter(Entry::unresolved).isPresent()) {
            turn(id, State.GONE);
        }
    }

    /** The number of a request. */
    public synchronized Optional<Entry> find(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Those for which something holds, in the order of their numbers. */
    public synchronized List<Entry> all(Predicate<Entry> holds) {
        return entries.values().stream().filter(holds).toList();
    }

    /** The newest for which something holds. */
    public synchronized Optional<Entry> newest(Predicate<Entry> holds) {
        return entries.values().stream().filter(holds).reduce((before, after) -> after);
    }

    /** The highest rank in use of a letter's series on a day, 0 before the first. */
    public synchronized int lastRank(String series, LocalDate day) {
        return entries.values().stream()
                .filter(entry -> entry.state() != State.GIVEN_BACK)
                .map(Entry::issue)
                .filter(issue -> issue.series().equals(series) && issue.day().equals(day))
                .mapToInt(Issue::rank)
                .max()
                .orElse(0);
    }

    /** The last day of which there is a number in a letter's series. */
    public synchronized Optional<LocalDate> lastDay(String series) {
        return entries.values().stream()
                .map(Entry::issue)
                .filter(issue -> issue.series().equals(series))
                .map(Issue::day)
                .max(LocalDate::compareTo);
    }

    /** Forgets days before {@code first} of which the server has everything. */
    public synchronized void forgetBefore(LocalDate first) {
        for (LocalDate day : journal.days()) {
            boolean open = entries.values().stream()
                    .anyMatch(entry -> entry.pending() && !entry.issue().day().isAfter(day));
            if (!day.isBefore(first) || day.equals(today) || open) {
                return;
            }
            entries.values().removeIf(entry -> !entry.issue().day().isAfter(day));
            journal.forget(day);
        }
    }
}
