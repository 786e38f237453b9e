package fr.parvis.web.board;

import fr.parvis.display.boundary.KioskBoard;
import fr.parvis.display.boundary.KioskCard;
import fr.parvis.identity.HealthReport;
import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.boundary.PaperOrders;
import fr.parvis.reception.boundary.RejectedRecords.UnseenRecord;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.VisitorWords;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kiosks on the board, in the words of the staff. */
@Named
@RequestScoped
public class KioskPanel {
    @Inject
    private KioskBoard board;

    @Inject
    private Workplace workplace;

    @Inject
    private Texts texts;

    @Inject
    private SiteTimes times;

    @Inject
    private VisitorWords visitors;

    private List<KioskCard> kiosks;
    private List<UnseenRecord> rejected;
    private List<PaperOrders.Order> unprinted;

    /** Every kiosk of the site. */
    public List<KioskCard> getKiosks() {
        if (kiosks == null) {
            kiosks = board.kiosks(workplace.siteId());
        }
        return kiosks;
    }

    /** Numbers told without network that are not in the queue. */
    public List<UnseenRecord> getRejected() {
        if (rejected == null) {
            rejected = board.rejected(workplace.siteId());
        }
        return rejected;
    }

    /** Papers that somebody asked for lately and that are not printed. */
    public List<PaperOrders.Order> getUnprinted() {
        if (unprinted == null) {
            unprinted = board.unprinted(workplace.siteId());
        }
        return unprinted;
    }

    /** {@code B 012 : on l’imprime.} or why it was not. */
    public String paper(PaperOrders.Order order) {
        String key = order.outcome() == null ? "kiosks.paper.asked" : "kiosks.paper." + order.outcome();
        return texts.of(key, visitors.number(order.number()));
    }

    /** Whether a kiosk gave a number, so that one can print it once more. */
    public boolean prints(TicketNumber number) {
        return getKiosks().stream().anyMatch(card -> card.kiosk().series().equals(String.valueOf(number.series())));
    }

    /** Whether a record is about a paper only: its number is in the queue. */
    public boolean aboutPaper(UnseenRecord record) {
        return record.rejection().aboutPaper();
    }

    /** The kiosks that need somebody. */
    public List<KioskCard> getTroubled() {
        return getKiosks().stream().filter(card -> !card.troubles().isEmpty()).toList();
    }

    /** What a kiosk needs somebody for: {@code plus de papier, capot ouvert}. */
    public String troubles(KioskCard card) {
        return card.troubles().stream()
                .map(trouble -> texts.word("kiosks.trouble", trouble))
                .collect(Collectors.joining(", "));
    }

    /** {@code Vue à 10 h 42, papier bas, 3 à transmettre.} */
    public String facts(KioskCard card) {
        if (card.kiosk().lastSeenAt() == null) {
            return texts.of("kiosks.never");
        }
        HealthReport health = card.kiosk().health();
        boolean low = health != null && health.paper() == HealthReport.Paper.LOW;
        return Stream.of(
                        texts.of("kiosks.seen", times.hour(card.kiosk().lastSeenAt())),
                        low ? texts.of("kiosks.paperLow") : "",
                        card.backlog() > 0 ? texts.of("kiosks.backlog", card.backlog()) : "")
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The shape of a trouble. */
    public String glyph(KioskCard.Trouble trouble) {
        return switch (trouble) {
            case SILENT, PRINTER_GONE, PRINTER_OFFLINE -> "off";
            case PAPER_OUT, COVER_OPEN, PRINTER_CUTTER, PRINTER_JAMMED, PRINTER_FEEDING -> "bars";
            case PRINTER_BROKEN, PRINTER_HOT, PRINTER_ERROR -> "diamond";
            case DISK_LOW -> "diamond";
            case CLOCK_WRONG -> "clock";
        };
    }

    /** {@code B 012 n’est pas dans la file.} */
    public String title(UnseenRecord record) {
        String key = aboutPaper(record) ? "kiosks." + record.rejection().reason() : "kiosks.rejected";
        return texts.of(key, visitors.number(record.rejection().number()));
    }

    /** When it was told and why it could not be booked. */
    public String why(UnseenRecord record) {
        String hour = times.hour(record.rejection().issuedAt());
        if (aboutPaper(record)) {
            String cause = "kiosks.cause." + record.rejection().detail();
            String said = texts.of("kiosks.reason." + record.rejection().reason(), hour);
            return texts.has(cause) ? said + " " + texts.of(cause) : said;
        }
        String told = texts.of("kiosks.told", hour);
        String key = "kiosks.reason." + record.rejection().reason();
        String reason = texts.has(key) ? texts.of(key, record.rejection().detail()) : texts.of("kiosks.reason.other");
        return told + " " + reason;
    }
}
