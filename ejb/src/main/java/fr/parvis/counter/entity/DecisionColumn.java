package fr.parvis.counter.entity;

import fr.parvis.queueing.room.Language;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code call_record.desk}: everything the rule was given for one call, to the last digit, so that running it again gives the same visitor
 * and the same reason. It holds identifiers only, nobody's name. Of those who wait it holds whoever decided
 * ({@link fr.parvis.queueing.rule.FrontRow}), with how many waited and a digest of all of them.
 *
 * <p>An instant is nanoseconds before the instant of the call, negative when after it: short, and exact.
 */
@Converter
public class DecisionColumn implements AttributeConverter<DeskSnapshot, Object> {
    private static final int VERSION = 1;

    /**
     * What a call was decided on, as JSON.
     *
     * @param waiting how many waited in all
     * @param digest of all of them, 32 hexadecimal digits; null when unknown
     */
    public static String write(DeskSnapshot desk, int waiting, String digest) {
        Instant now = desk.now();
        return StoredJson.write(new Kept(
                VERSION,
                now,
                Settings.of(desk.settings()),
                desk.motifs().stream()
                        .map(load -> new Motif(load.motifId(), load.meanService(), load.share()))
                        .toList(),
                desk.counters().stream().map(each -> Counter.of(each, now)).toList(),
                desk.waiting().stream().map(each -> Visitor.of(each, now)).toList(),
                waiting,
                digest));
    }

    /**
     * The desk that a call was decided on.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static DeskSnapshot read(String json) {
        return StoredJson.read(json, Kept.class, VERSION).desk();
    }

    @Override
    public Object convertToDatabaseColumn(DeskSnapshot desk) {
        return StoredJson.column(
                desk == null ? null : write(desk, desk.waiting().size(), null));
    }

    @Override
    public DeskSnapshot convertToEntityAttribute(Object cell) {
        return cell == null ? null : read(StoredJson.text(cell));
    }

    private static Long before(Instant now, Instant instant) {
        return instant == null ? null : Duration.between(instant, now).toNanos();
    }

    private static Instant instant(Instant now, Long before) {
        return before == null ? null : now.minusNanos(before);
    }

    /**
     * What a call was decided on, as it is kept.
     *
     * @param visitors those who decided
     * @param waiting how many waited in all; null in records of before that number was kept, when all of them decided
     * @param digest of all who waited; null like {@code waiting}
     */
    public record Kept(
            int v,
            Instant now,
            Settings settings,
            List<Motif> motifs,
            List<Counter> counters,
            List<Visitor> visitors,
            Integer waiting,
            String digest)
            implements Versioned {
        private DeskSnapshot desk() {
            return new DeskSnapshot(
                    now,
                    visitors.stream().map(each -> each.ticket(now)).toList(),
                    counters.stream().map(each -> each.counter(now)).toList(),
                    motifs.stream()
                            .map(each -> new MotifLoad(each.id(), each.service(), each.share()))
                            .toList(),
                    settings.settings());
        }
    }

    /**
     * The settings of the rule.
     *
     * @param early tolerance before an appointment
     * @param late tolerance after it
     * @param lateFactor share of the urgency that is left once late
     * @param lateClasses exponent of what the class weighs once late; null in calls decided before there was one: 1
     * @param lateTheta exponent of short services once late; null in calls decided before there was one: {@code theta}
     * @param language how strongly a counter that speaks the visitor's language is preferred
     */
    public record Settings(
            double balance,
            Duration ceiling,
            Duration early,
            Duration late,
            double lateFactor,
            Double lateClasses,
            Double lateTheta,
            double theta,
            double gamma,
            double language,
            Map<VisitorClass, Expectation> classes) {
        private static Settings of(RuleSettings rule) {
            RuleSettings.Tuning tuning = rule.tuning();
            Map<VisitorClass, Expectation> classes = new EnumMap<>(VisitorClass.class);
            rule.expectations()
                    .forEach((visitorClass, each) ->
                            classes.put(visitorClass, new Expectation(each.target(), each.weight(), each.headStart())));
            return new Settings(
                    rule.balance(),
                    rule.ceiling(),
                    rule.earlyTolerance(),
                    rule.lateTolerance(),
                    tuning.late().left(),
                    tuning.late().classes(),
                    tuning.late().theta(),
                    tuning.theta(),
                    tuning.gamma(),
                    tuning.languagePreference(),
                    classes);
        }

        private RuleSettings settings() {
            Map<VisitorClass, RuleSettings.Expectation> expectations = new EnumMap<>(VisitorClass.class);
            classes.forEach((visitorClass, each) -> expectations.put(
                    visitorClass, new RuleSettings.Expectation(each.target(), each.weight(), each.headStart())));
            RuleSettings.Late late = new RuleSettings.Late(
                    lateFactor, lateClasses == null ? 1 : lateClasses, lateTheta == null ? theta : lateTheta);
            return new RuleSettings(
                    expectations,
                    balance,
                    ceiling,
                    early,
                    this.late,
                    new RuleSettings.Tuning(late, theta, gamma, language));
        }
    }

    /** What one class may expect: target wait, weight, head start in targets. */
    public record Expectation(Duration target, double weight, double headStart) {}

    /**
     * A motif at that moment.
     *
     * @param service mean time at the counter
     * @param share weight among visitors
     */
    public record Motif(long id, Duration service, double share) {}

    /**
     * A counter on duty.
     *
     * @param idle nanoseconds since nobody was served there, null while serving
     */
    public record Counter(long id, long agent, List<Long> motifs, List<String> languages, Long idle) {
        private static Counter of(OpenCounter counter, Instant now) {
            return new Counter(
                    counter.id(),
                    counter.agentId(),
                    counter.motifIds().stream().sorted().toList(),
                    codes(counter.languages()),
                    before(now, counter.idleSince()));
        }

        private static List<String> codes(Collection<Language> languages) {
            return languages.stream().sorted().map(Language::code).toList();
        }

        private OpenCounter counter(Instant now) {
            return new OpenCounter(id, agent, Set.copyOf(motifs), Language.allOf(languages), instant(now, idle));
        }
    }

    /**
     * A visitor who waited; instants in nanoseconds before the call.
     *
     * @param language that somebody has to speak, null when French will do
     * @param keptFor the one agent who may take the visitor, null for anybody
     */
    public record Visitor(
            long id,
            long motif,
            VisitorClass visitorClass,
            Long arrival,
            Long appointment,
            String language,
            Long keptFor,
            Long notBefore,
            Long reference) {
        private static Visitor of(WaitingTicket ticket, Instant now) {
            return new Visitor(
                    ticket.id(),
                    ticket.motifId(),
                    ticket.visitorClass(),
                    before(now, ticket.arrival()),
                    before(now, ticket.appointmentTime()),
                    ticket.language() == null ? null : ticket.language().code(),
                    ticket.keptForAgentId(),
                    before(now, ticket.notBefore()),
                    before(now, ticket.reference()));
        }

        private WaitingTicket ticket(Instant now) {
            return new WaitingTicket(
                    id,
                    motif,
                    visitorClass,
                    instant(now, arrival),
                    instant(now, appointment),
                    Language.of(language).orElse(null),
                    keptFor,
                    instant(now, notBefore),
                    instant(now, reference));
        }
    }
}
