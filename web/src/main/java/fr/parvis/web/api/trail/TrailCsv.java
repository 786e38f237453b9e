package fr.parvis.web.api.trail;

import fr.parvis.audit.TrailLine;
import fr.parvis.web.admin.trail.TrailWords;
import fr.parvis.web.staff.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes lines of the trail as French spreadsheets read them: semicolons, quoted, nothing taken as a formula. */
@ApplicationScoped
class TrailCsv {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Inject
    private Texts texts;

    @Inject
    private TrailWords words;

    String write(List<TrailLine> lines, ZoneId zone) {
        return lines.stream()
                .map(line -> row(line, zone))
                .collect(Collectors.joining("", BYTE_ORDER_MARK + texts.of("trail.csv") + "\r\n", ""));
    }

    private String row(TrailLine line, ZoneId zone) {
        return Stream.of(
                        WRITTEN.format(line.at().atZone(zone)),
                        line.at().toString(),
                        line.site(),
                        words.actor(line),
                        line.actorId() == null ? "" : line.actorId().toString(),
                        line.action(),
                        words.action(line),
                        line.subject(),
                        words.detail(line),
                        changes(line))
                .map(TrailCsv::cell)
                .collect(Collectors.joining(";", "", "\r\n"));
    }

    private String changes(TrailLine line) {
        return line.changes().stream()
                .map(change -> words.field(change) + " : " + change.before() + " → " + change.after())
                .collect(Collectors.joining(" | "));
    }

    private static String cell(String text) {
        String plain = text == null ? "" : text;
        return "\"" + plain.replace("\"", "\"\"").replaceFirst("^([=+@\t\r-])", "'$1") + "\"";
    }
}
