package fr.parvis.partner.table;

import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.Contact;
import fr.parvis.agenda.Expected;
import fr.parvis.agenda.PartnerAppointment;
import fr.parvis.agenda.PartnerAppointment.Known;
import fr.parvis.agenda.PhoneNumber;
import fr.parvis.partner.ImportField;
import fr.parvis.partner.ImportMapping;
import fr.parvis.partner.ImportReport.Refusal;
import fr.parvis.partner.LineFault;
import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.secret.Fingerprint;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Reads the lines of a file as appointments of a site, or says what is wrong with each. */
public final class LineReader {
    private static final Period FURTHEST = Period.ofYears(2);
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_MINUTES = 480;
    private static final int SHORTEST_MINUTES = 5;
    private static final String ID = "id:";
    private static final String SUM = "sum:";

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("francais", "fr"),
            Map.entry("francais facile", "fr-falc"),
            Map.entry("anglais", "en"),
            Map.entry("arabe", "ar"),
            Map.entry("ukrainien", "uk"),
            Map.entry("roumain", "ro"),
            Map.entry("espagnol", "es"),
            Map.entry("portugais", "pt"),
            Map.entry("turc", "tr"),
            Map.entry("russe", "ru"));

    private final Place place;
    private final ImportMapping mapping;

    /** Reads at that place, by that mapping. */
    public LineReader(Place place, ImportMapping mapping) {
        this.place = place;
        this.mapping = mapping;
    }

    /** All lines below the names of the columns. */
    public Lines read(Table table) {
        List<PartnerAppointment> valid = new ArrayList<>();
        Map<String, Integer> lineOf = new HashMap<>();
        List<Refusal> refused = new ArrayList<>();
        for (TableRow row : table.body(mapping.headed())) {
            try {
                PartnerAppointment one = line(row);
                Integer earlier = lineOf.putIfAbsent(one.key(), row.line());
                if (earlier == null) {
                    valid.add(one);
                } else {
                    refused.add(new Refusal(row.line(), LineFault.DOUBLED, earlier));
                }
            } catch (Fault wrong) {
                refused.add(new Refusal(row.line(), wrong.fault(), 0));
            }
        }
        return new Lines(valid, lineOf, refused);
    }

    private PartnerAppointment line(TableRow row) throws Fault {
        for (ImportMapping.Column column : mapping.columns()) {
            if (row.formulas().contains(column.place())) {
                throw new Fault(LineFault.FORMULA);
            }
        }
        Instant startsAt = startsAt(row);
        String motifWords = cell(row, ImportField.MOTIF);
        if (motifWords.isEmpty()) {
            throw new Fault(LineFault.MOTIF_MISSING);
        }
        long motif = place.motifs().find(motifWords, LineFault.MOTIF_UNKNOWN, LineFault.MOTIF_TWICE);
        String agentWords = cell(row, ImportField.AGENT);
        Long agent = agentWords.isEmpty()
                ? null
                : Long.valueOf(place.agents().find(agentWords, LineFault.AGENT_UNKNOWN, LineFault.AGENT_TWICE));
        Expected expected = new Expected(place.siteId(), motif, agent, startsAt, minutes(row, motif), language(row));
        Attendee said = attendee(row, expected.language());
        String key = key(row, expected, said);
        return new PartnerAppointment(key, expected, filled(said, place.known().get(key)));
    }

    private String cell(TableRow row, ImportField field) {
        OptionalInt column = mapping.place(field);
        return column.isPresent() ? row.cell(column.getAsInt()) : "";
    }

    private Instant startsAt(TableRow row) throws Fault {
        String dayText = cell(row, ImportField.DAY);
        if (dayText.isEmpty()) {
            throw new Fault(LineFault.DAY_MISSING);
        }
        FrenchMoments.Moment moment = FrenchMoments.day(dayText).orElseThrow(() -> new Fault(LineFault.DAY_UNREADABLE));
        LocalDateTime local = moment.day().atTime(hour(row, moment));
        if (place.zone().getRules().getValidOffsets(local).isEmpty()) {
            throw new Fault(LineFault.HOUR_SKIPPED);
        }
        Instant startsAt = local.atZone(place.zone()).toInstant();
        if (startsAt.isBefore(place.now())) {
            throw new Fault(LineFault.PAST);
        }
        if (startsAt.isAfter(place.now().atZone(place.zone()).plus(FURTHEST).toInstant())) {
            throw new Fault(LineFault.TOO_FAR);
        }
        return startsAt;
    }

    private LocalTime hour(TableRow row, FrenchMoments.Moment moment) throws Fault {
        String text = cell(row, ImportField.HOUR);
        if (!text.isEmpty()) {
            // A spreadsheet may hold the day in the column of hours as well.
            return FrenchMoments.hour(text)
                    .or(() -> FrenchMoments.day(text).map(FrenchMoments.Moment::hour))
                    .orElseThrow(() -> new Fault(LineFault.HOUR_UNREADABLE));
        }
        if (moment.hour() == null) {
            throw new Fault(LineFault.HOUR_MISSING);
        }
        return moment.hour();
    }

    private int minutes(TableRow row, long motif) throws Fault {
        String text = FrenchMoments.plain(cell(row, ImportField.MINUTES));
        if (text.isEmpty()) {
            return place.minutes().getOrDefault(motif, place.usualMinutes());
        }
        int minutes = text.matches("\\d{1,3}( ?(min|mn|minutes?))?")
                ? Integer.parseInt(text.replaceAll("\\D", ""))
                : FrenchMoments.hour(text)
                        .map(length -> length.toSecondOfDay() / 60)
                        .orElse(0);
        if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
            throw new Fault(LineFault.MINUTES);
        }
        return minutes;
    }

    private String language(TableRow row) throws Fault {
        String text = FrenchMoments.plain(cell(row, ImportField.LANGUAGE));
        if (text.isEmpty()) {
            return null;
        }
        if (LANGUAGES.containsValue(text)) {
            return text;
        }
        String code = LANGUAGES.get(text);
        if (code == null) {
            throw new Fault(LineFault.LANGUAGE);
        }
        return code;
    }

    private Attendee attendee(TableRow row, String language) throws Fault {
        String phone = checked(LineFault.PHONE, () -> PhoneNumber.read(cell(row, ImportField.PHONE), place.zone()));
        Contact contact = checked(LineFault.EMAIL, () -> new Contact(phone, cell(row, ImportField.EMAIL)));
        return checked(LineFault.CALL_NAME, () -> new Attendee(cell(row, ImportField.CALL_NAME), contact, language));
    }

    private static <T> T checked(LineFault fault, Supplier<T> read) throws Fault {
        try {
            return read.get();
        } catch (Refused refused) {
            throw new Fault(fault);
        }
    }

    /** What the file has no column for stays as staff wrote it down. */
    private Attendee filled(Attendee said, Known known) {
        if (known == null) {
            return said;
        }
        Attendee before = known.attendee();
        return new Attendee(
                mapping.has(ImportField.CALL_NAME) ? said.callName() : before.callName(),
                new Contact(
                        mapping.has(ImportField.PHONE)
                                ? said.contact().phone()
                                : before.contact().phone(),
                        mapping.has(ImportField.EMAIL)
                                ? said.contact().email()
                                : before.contact().email()),
                mapping.has(ImportField.LANGUAGE) ? said.language() : before.language());
    }

    /** The source's own name of it; else a fingerprint of all that tells it from others, so that the same line is the same again. */
    private String key(TableRow row, Expected expected, Attendee said) throws Fault {
        String id = cell(row, ImportField.EXTERNAL_ID);
        if (id.isEmpty()) {
            return SUM
                    + Fingerprint.of(String.join(
                            "\n",
                            expected.startsAt().toString(),
                            Long.toString(expected.motifId()),
                            String.valueOf(expected.agentId()),
                            FrenchMoments.plain(said.callName()),
                            String.valueOf(said.contact().phone()),
                            String.valueOf(said.contact().email())));
        }
        if (id.length() > LONGEST_ID || !PlainText.isPlain(id)) {
            throw new Fault(LineFault.EXTERNAL_ID);
        }
        return ID + id;
    }
}
