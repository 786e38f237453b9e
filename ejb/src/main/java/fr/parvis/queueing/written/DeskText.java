package fr.parvis.queueing.written;

import fr.parvis.queueing.room.Language;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.queueing.rule.RuleSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The written form of a desk, kept beside each call: everything the rule was given, to the last digit, so that running the
 * rule again gives the same visitor and the same reason.
 *
 * <p>One line each for the instant, the settings, every class, motif, counter and waiting ticket; fields are parted by
 * semicolons, absent ones are empty, instants are nanoseconds before the instant of the desk (negative: after it). About
 * 70 characters a ticket. It holds identifiers only, nobody's name.
 */
public final class DeskText {

    private static final String VERSION = "desk1";

    private DeskText() {}

    /**
     * The desk as text, which holds of those who wait only whoever decided ({@link fr.parvis.queueing.rule.FrontRow}).
     *
     * @param waiting how many waited in all
     * @param digest of all of them, 32 hexadecimal digits
     */
    public static String write(DeskSnapshot desk, int waiting, String digest) {
        return write(desk) + "w;" + waiting + ";" + digest + "\n";
    }

    /** The desk as text. */
    public static String write(DeskSnapshot desk) {
        StringBuilder text = new StringBuilder(256 + 80 * desk.waiting().size());
        line(text, VERSION, desk.now());
        settings(text, desk.settings());
        desk.motifs().forEach(load -> line(text, "m", load.motifId(), load.meanService(), load.share()));
        Function<Instant, Object> ago = instant -> instant == null ? null : nanosBefore(desk.now(), instant);
        for (OpenCounter each : desk.counters()) {
            Object idle = ago.apply(each.idleSince());
            line(text, "c", each.id(), each.agentId(), joined(each.motifIds()), joined(each.languages()), idle);
        }
        for (WaitingTicket each : desk.waiting()) {
            line(
                    text,
                    "t",
                    each.id(),
                    each.motifId(),
                    each.visitorClass(),
                    ago.apply(each.arrival()),
                    ago.apply(each.appointmentTime()),
                    each.language(),
                    each.keptForAgentId(),
                    ago.apply(each.notBefore()),
                    ago.apply(each.reference()));
        }
        return text.toString();
    }

    private static void settings(StringBuilder text, RuleSettings settings) {
        RuleSettings.Tuning tuning = settings.tuning();
        line(
                text,
                "s",
                settings.balance(),
                settings.ceiling(),
                settings.earlyTolerance(),
                settings.lateTolerance(),
                tuning.late().left(),
                tuning.theta(),
                tuning.gamma(),
                tuning.languagePreference(),
                tuning.late().classes(),
                tuning.late().theta());
        for (VisitorClass each : VisitorClass.values()) {
            RuleSettings.Expectation expectation = settings.of(each);
            line(text, "k", each, expectation.target(), expectation.weight(), expectation.headStart());
        }
    }

    private static void line(StringBuilder text, Object... fields) {
        for (int place = 0; place < fields.length; place++) {
            text.append(place == 0 ? "" : ";").append(fields[place] == null ? "" : fields[place]);
        }
        text.append('\n');
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static long nanosBefore(Instant now, Instant instant) {
        return Duration.between(instant, now).toNanos();
    }

    /**
     * The desk of a text.
     *
     * @throws IllegalArgumentException when it is none, or one of another version
     */
    public static DeskSnapshot read(String text) {
        Reading reading = new Reading();
        text.lines().forEach(line -> reading.take(new Fields(List.of(line.split(";", -1)))));
        return reading.desk();
    }

    /** What was read so far. */
    private static final class Reading {
        private Instant now;
        private Fields settings;
        private final Map<VisitorClass, RuleSettings.Expectation> expectations = new EnumMap<>(VisitorClass.class);
        private final List<MotifLoad> motifs = new ArrayList<>();
        private final List<OpenCounter> counters = new ArrayList<>();
        private final List<WaitingTicket> waiting = new ArrayList<>();

        void take(Fields line) {
            switch (line.text(0)) {
                case VERSION -> now = Instant.parse(line.text(1));
                case "s" -> settings = line;
                case "k" ->
                    expectations.put(
                            VisitorClass.valueOf(line.text(1)),
                            new RuleSettings.Expectation(line.length(2), line.real(3), line.real(4)));
                case "m" -> motifs.add(new MotifLoad(line.number(1), line.length(2), line.real(3)));
                case "c" -> counters.add(counter(line));
                case "t" -> waiting.add(ticket(line));
                case "w" -> line.number(1);
                default -> throw new IllegalArgumentException("a desk has no line " + line.text(0));
            }
        }

        private OpenCounter counter(Fields line) {
            Set<Long> skills = line.list(3).map(Long::valueOf).collect(Collectors.toSet());
            return new OpenCounter(
                    line.number(1),
                    line.number(2),
                    skills,
                    Language.allOf(line.list(4).toList()),
                    line.instant(5, now));
        }

        private WaitingTicket ticket(Fields line) {
            return new WaitingTicket(
                    line.number(1),
                    line.number(2),
                    VisitorClass.valueOf(line.text(3)),
                    line.instant(4, now),
                    line.instant(5, now),
                    Language.of(line.text(6)).orElse(null),
                    line.text(7).isEmpty() ? null : line.number(7),
                    line.instant(8, now),
                    line.instant(9, now));
        }

        DeskSnapshot desk() {
            if (now == null || settings == null) {
                throw new IllegalArgumentException("not a written desk");
            }
            RuleSettings all = new RuleSettings(
                    expectations,
                    settings.real(1),
                    settings.length(2),
                    settings.length(3),
                    settings.length(4),
                    tuning());
            return new DeskSnapshot(now, waiting, counters, motifs, all);
        }

        /** Calls decided before lateness had constants of its own are run again as they were decided. */
        private RuleSettings.Tuning tuning() {
            RuleSettings.Tuning read =
                    new RuleSettings.Tuning(settings.real(5), settings.real(6), settings.real(7), settings.real(8));
            return settings.values().size() <= 9
                    ? read
                    : new RuleSettings.Tuning(
                            new RuleSettings.Late(settings.real(5), settings.real(9), settings.real(10)),
                            read.theta(),
                            read.gamma(),
                            read.languagePreference());
        }
    }
}
