package fr.parvis.kiosk.print;

import fr.parvis.kiosk.moment.WrittenMoment;
import fr.parvis.kiosk.print.PrintedTicket.Document;
import fr.parvis.kiosk.print.PrintedTicket.Range;
import fr.parvis.kiosk.print.paper.EscPosBytes;
import fr.parvis.kiosk.print.paper.PaperWidth;
import fr.parvis.kiosk.print.paper.QrSquare;
import fr.parvis.kiosk.print.paper.Strip;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a ticket looks like: the number first, then how long it may take, then the QR code for a phone. Documents to prepare
 * go on a slip of their own after the cut, without number, so that no paper ties a number to a motif.
 *
 * @param width the roll
 * @param logo what stands on top
 */
record TicketPaper(PaperWidth width, BufferedImage logo) {
    private static final int SMALL = 26;
    private static final int USUAL = 32;
    private static final int TITLE = 38;
    private static final int NUMBER = 190;
    private static final int LARGE = 64;
    private static final int CODE = 96;
    private static final int BEFORE_THE_CUTTER = 120;

    /** The bytes that print a ticket, and its slip of documents if there is one. */
    byte[] bytes(PrintedTicket ticket) {
        TicketTexts texts = TicketTexts.in(ticket.language());
        List<BufferedImage> strips = new ArrayList<>();
        strips.add(ticket(ticket, texts));
        if (!ticket.documents().isEmpty()) {
            strips.add(documents(ticket.documents(), texts));
        }
        return EscPosBytes.of(strips);
    }

    /** Loads letters and logo before the first visitor comes, who would wait for them on a slow machine. */
    void warm() {
        Strip strip = new Strip(width, false);
        EscPosBytes.of(List.of(strip.picture(logo)
                .centred("A", USUAL, false)
                .large("A 000", NUMBER)
                .draw()));
        QrSquare.of("HTTPS://A/T/", width);
    }

    private BufferedImage ticket(PrintedTicket ticket, TicketTexts texts) {
        Strip strip = new Strip(width, texts.rightToLeft());
        strip.picture(logo).space(8).centred(ticket.hall().name(), TITLE, true);
        strip.space(14).rule().space(14);
        return ticket.appointmentAt()
                .map(at -> appointment(strip, ticket, at, texts))
                .orElseGet(() -> number(strip, ticket, texts));
    }

    /** The day and the hour, the code to type, and the code to show. */
    private BufferedImage appointment(Strip strip, PrintedTicket ticket, Instant at, TicketTexts texts) {
        ZonedDateTime local = at.atZone(ticket.hall().zone());
        strip.centred(texts.get("appointment"), USUAL, false).space(6);
        strip.centred(WrittenMoment.wholeDay(local.toLocalDate(), texts.locale()), TITLE, true)
                .space(2);
        strip.centred(WrittenMoment.clock(local.toLocalTime(), texts.get("time.pattern"), texts.locale()), LARGE, true)
                .space(8);
        strip.rule().space(14).centred(texts.get("appointment.code"), USUAL, false);
        strip.large(ticket.number(), CODE).space(6);
        QrSquare.readable(ticket.follow(), width).ifPresent(strip::picture);
        strip.rule().space(10).centred(texts.get("appointment.keep"), SMALL, false);
        return strip.space(BEFORE_THE_CUTTER).draw();
    }

    private BufferedImage number(Strip strip, PrintedTicket ticket, TicketTexts texts) {
        strip.centred(texts.get("number"), USUAL, false).large(ticket.number(), NUMBER);
        strip.space(6).rule().space(14);
        expectation(ticket, texts)
                .forEach(line -> strip.centred(line, USUAL, true).space(4));
        follow(strip, ticket.follow(), texts);
        strip.rule().space(10).centred(texts.get("keep"), SMALL, false);
        strip.centred(moment(ticket, texts), SMALL, false);
        return strip.space(BEFORE_THE_CUTTER).draw();
    }

    /** The way to follow the number on a phone: a code that reads back, else the address itself; nothing without address. */
    private void follow(Strip strip, String address, TicketTexts texts) {
        if (!address.startsWith("http")) {
            return;
        }
        Optional<BufferedImage> code = QrSquare.readable(address, width);
        code.ifPresent(strip::picture);
        strip.centred(texts.get("follow"), SMALL, false);
        if (code.isEmpty()) {
            strip.space(4).centred(address, SMALL, true);
        }
        strip.space(10);
    }

    private BufferedImage documents(List<Document> documents, TicketTexts texts) {
        Strip strip = new Strip(width, texts.rightToLeft());
        String french = TicketTexts.french().get("documents");
        strip.centred(texts.get("documents"), TITLE, true);
        if (!french.equals(texts.get("documents"))) {
            strip.space(2).centred(french, SMALL, false);
        }
        strip.space(10).rule().space(16);
        for (Document document : documents) {
            strip.item(document.inLanguage(), USUAL);
            if (!document.inFrench().equals(document.inLanguage())) {
                strip.gloss(document.inFrench(), SMALL);
            }
            strip.space(12);
        }
        return strip.space(BEFORE_THE_CUTTER).draw();
    }

    private static List<String> expectation(PrintedTicket ticket, TicketTexts texts) {
        List<String> lines = new ArrayList<>();
        ticket.expectation()
                .ahead()
                .ifPresent(ahead -> lines.add(
                        ahead == 0
                                ? texts.get("ahead.none")
                                : texts.get("ahead").replace("{n}", Integer.toString(ahead))));
        lines.add(ticket.expectation()
                .range()
                .map(range -> wait(range, texts))
                .orElseGet(() -> texts.get("wait.unknown")));
        return lines;
    }

    private static String wait(Range range, TicketTexts texts) {
        String kind = range.high().isEmpty() ? "wait.over" : range.low() == 0 ? "wait.under" : "wait.between";
        return texts.get(kind)
                .replace("{low}", Integer.toString(range.low()))
                .replace("{high}", Integer.toString(range.high().orElse(0)));
    }

    private static String moment(PrintedTicket ticket, TicketTexts texts) {
        ZonedDateTime local = ticket.issuedAt().atZone(ticket.hall().zone());
        String day = WrittenMoment.wholeDay(local.toLocalDate(), texts.locale());
        String hour = WrittenMoment.clock(local.toLocalTime(), texts.get("time.pattern"), texts.locale());
        return day + " · " + hour;
    }
}
