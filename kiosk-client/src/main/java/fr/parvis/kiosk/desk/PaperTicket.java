package fr.parvis.kiosk.desk;

import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.print.PrintOutcome;
import fr.parvis.kiosk.print.PrintedTicket;
import fr.parvis.kiosk.print.PrintedTicket.Document;
import fr.parvis.kiosk.print.PrintedTicket.Expectation;
import fr.parvis.kiosk.print.PrintedTicket.Hall;
import fr.parvis.kiosk.print.PrintedTicket.Range;
import fr.parvis.kiosk.print.TicketPrinter;
import fr.parvis.kiosk.sync.Facts;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts what a visitor was told on paper, with the documents to prepare. Nothing of the printer ever holds an answer up. */
public final class PaperTicket implements Printing {
    private static final System.Logger LOG = System.getLogger(PaperTicket.class.getName());

    private final TicketPrinter printer;
    private final Facts facts;
    private final OfflineDesk known;

    public PaperTicket(TicketPrinter printer, Facts facts) {
        this.printer = printer;
        this.facts = facts;
        this.known = new OfflineDesk(facts, null);
    }

    @Override
    public String print(UUID requestId, JsonObject ticket, long motif) {
        return printed(() -> paper(requestId, ticket, motif));
    }

    private String printed(Supplier<PrintedTicket> paper) {
        if (!printer.present()) {
            return "OFF";
        }
        try {
            return word(printer.print(paper.get()));
        } catch (RuntimeException odd) {
            LOG.log(System.Logger.Level.ERROR, "A ticket could not be drawn", odd);
            return PrintOutcome.NO_PRINTER.name();
        }
    }

    @Override
    public String follow(UUID requestId) {
        return printer.follow(requestId).map(PaperTicket::word).orElse("OFF");
    }

    @Override
    public String over(UUID requestId) {
        return printer.over(requestId).map(PaperTicket::word).orElse("OFF");
    }

    private static String word(PrintOutcome outcome) {
        return outcome == PrintOutcome.PRINTED ? "YES" : outcome.name();
    }

    private PrintedTicket paper(UUID requestId, JsonObject ticket, long motif) {
        String language = ticket.getString("language", "fr");
        JsonObject site = ticket.getJsonObject("site");
        return new PrintedTicket(
                requestId,
                "%s %03d".formatted(ticket.getString("series"), ticket.getInt("rank")),
                new Hall(site.getString("name"), ZoneId.of(site.getString("zone"))),
                Instant.parse(ticket.getString("seenAt")),
                expectation(ticket),
                ticket.getString("follow"),
                language,
                documents(motif, language, prepared(ticket)),
                Optional.empty());
    }

    @Override
    public String printAppointment(UUID requestId, JsonObject booked, long motif, String language) {
        return printed(() -> {
            JsonObject site = facts.home().orElseThrow().getJsonObject("site");
            Instant startsAt = Instant.parse(booked.getString("startsAt"));
            return new PrintedTicket(
                    requestId,
                    booked.getString("code"),
                    new Hall(site.getString("name"), ZoneId.of(site.getString("zone"))),
                    startsAt,
                    Expectation.unknown(),
                    booked.getString("address"),
                    language,
                    documents(motif, language, Set.of()),
                    Optional.of(startsAt));
        });
    }

    private static Expectation expectation(JsonObject ticket) {
        OptionalInt ahead = ticket.get("ahead") instanceof JsonNumber number && number.intValue() >= 0
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
        return new Expectation(ahead, range(ticket));
    }

    private static Optional<Range> range(JsonObject ticket) {
        if (!(ticket.get("wait") instanceof JsonObject wait) || !wait.getBoolean("known", false)) {
            return Optional.empty();
        }
        int low = (int) JsonText.number(wait, "low", 0);
        int high = (int) JsonText.number(wait, "high", 0);
        boolean open = high <= low;
        return open && low == 0
                ? Optional.empty()
                : Optional.of(new Range(low, open ? OptionalInt.empty() : OptionalInt.of(high)));
    }

    /** The papers of which the visitor said at home that they have them, or that they are not concerned. */
    private static Set<String> prepared(JsonObject ticket) {
        return ticket.get("prepared") instanceof JsonObject said ? said.keySet() : Set.of();
    }

    private List<Document> documents(long motif, String language, Set<String> prepared) {
        JsonArray documents =
                known.motif(motif).map(each -> each.getJsonArray("documents")).orElse(JsonValue.EMPTY_JSON_ARRAY);
        return documents.stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> !prepared.contains(each.getString("key", "")))
                .map(each -> each.getJsonObject("labels"))
                .filter(labels -> labels != null && labels.containsKey("fr"))
                .map(labels -> new Document(labels.getString(language, labels.getString("fr")), labels.getString("fr")))
                .toList();
    }
}
