package fr.parvis.partner.control;

import fr.parvis.agenda.PartnerAgenda;
import fr.parvis.agenda.PartnerAgenda.Kept;
import fr.parvis.agenda.PartnerAppointment;
import fr.parvis.agenda.PartnerAppointment.Change;
import fr.parvis.agenda.PartnerAppointment.Known;
import fr.parvis.agenda.TakenTime;
import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.AgentFacts;
import fr.parvis.partner.ImportMapping;
import fr.parvis.partner.ImportReport;
import fr.parvis.partner.ImportReport.Refusal;
import fr.parvis.partner.LineFault;
import fr.parvis.partner.table.LineReader;
import fr.parvis.partner.table.Lines;
import fr.parvis.partner.table.Names;
import fr.parvis.partner.table.Place;
import fr.parvis.partner.table.Table;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** What the lines of a file become at a site, looked at or written. */
@ApplicationScoped
public class FileReading {
    /** Minutes of an appointment where neither the file nor the site says: as the agenda takes it. */
    private static final int USUAL_MINUTES = 20;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private AgentDirectory agents;

    @Inject
    private PartnerAgenda agenda;

    @Inject
    private Clock clock;

    /** The source of what is imported into a site. */
    public static String source(long siteId) {
        return "import:" + siteId;
    }

    /** What would become of the lines; nothing is written. */
    public ImportReport look(long siteId, Table table, ImportMapping mapping) {
        Map<String, Known> known = agenda.known(source(siteId));
        Lines lines = read(siteId, table, mapping, known);
        List<Refusal> refused = new ArrayList<>(lines.refused());
        Map<Change, Integer> counts = new HashMap<>();
        List<PartnerAppointment> placed = new ArrayList<>();
        for (PartnerAppointment one : lines.valid()) {
            Change change = one.against(known.get(one.key()));
            counts.merge(change, 1, Integer::sum);
            if (change == Change.ENDED) {
                refused.add(new Refusal(lines.lineOf().get(one.key()), LineFault.ENDED, 0));
            } else {
                placed.add(one);
            }
        }
        return new ImportReport(
                ImportReport.SHAPE,
                counts.getOrDefault(Change.TAKEN, 0),
                counts.getOrDefault(Change.CHANGED, 0),
                counts.getOrDefault(Change.UNCHANGED, 0),
                squeezed(siteId, placed, known),
                sorted(refused));
    }

    /** Writes all valid lines in the running transaction. */
    public ImportReport write(long siteId, Table table, ImportMapping mapping, IntConsumer progress) {
        Lines lines = read(siteId, table, mapping, agenda.known(source(siteId)));
        Kept kept = agenda.keep(source(siteId), lines.valid(), mapping.tell(), progress);
        List<Refusal> refused = new ArrayList<>(lines.refused());
        kept.ended().forEach(key -> refused.add(new Refusal(lines.lineOf().get(key), LineFault.ENDED, 0)));
        return new ImportReport(
                ImportReport.SHAPE, kept.taken(), kept.changed(), kept.unchanged(), kept.squeezed(), sorted(refused));
    }

    private static List<Refusal> sorted(List<Refusal> refused) {
        return refused.stream().sorted(Comparator.comparingInt(Refusal::line)).toList();
    }

    private Lines read(long siteId, Table table, ImportMapping mapping, Map<String, Known> known) {
        SiteFacts site = sites.site(siteId);
        Names motifs = new Names();
        sites.motifs(siteId).forEach(motif -> motifs.add(motif.label("fr"), motif.id()));
        for (MotifFacts motif : sites.motifs(siteId)) {
            motifs.addCode(motif.code(), motif.id());
        }
        Names names = new Names();
        List<AgentFacts> here = agents.at(siteId);
        here.forEach(agent -> names.add(agent.displayName(), agent.id()));
        here.forEach(agent -> names.addCode(agent.login(), agent.id()));
        Place place = new Place(
                siteId, site.zone(), clock.instant(), motifs, names, agenda.minutes(siteId), USUAL_MINUTES, known);
        return new LineReader(place, mapping).read(table);
    }

    /** How many new or changed ones overlap with another appointment of their agent, in the order in which they will be written. */
    private int squeezed(long siteId, List<PartnerAppointment> all, Map<String, Known> known) {
        Map<Long, NavigableMap<Long, TakenTime>> calendars = new HashMap<>();
        agenda.taken(siteId, clock.instant(), source(siteId))
                .forEach(time -> calendar(calendars, time).put(time.startsAt().getEpochSecond(), time));
        all.stream()
                .filter(one -> one.against(known.get(one.key())) == Change.UNCHANGED)
                .forEach(one -> enter(calendars, one));
        return (int) all.stream()
                .filter(one -> one.against(known.get(one.key())) != Change.UNCHANGED)
                .filter(one -> !enter(calendars, one))
                .count();
    }

    private static NavigableMap<Long, TakenTime> calendar(
            Map<Long, NavigableMap<Long, TakenTime>> calendars, TakenTime time) {
        return calendars.computeIfAbsent(time.agentId(), agent -> new TreeMap<>());
    }

    /** Whether its time was free, and is taken now. */
    private static boolean enter(Map<Long, NavigableMap<Long, TakenTime>> calendars, PartnerAppointment one) {
        var expected = one.expected();
        if (expected.agentId() == null) {
            return true;
        }
        TakenTime time = new TakenTime(
                expected.agentId(), expected.startsAt(), expected.startsAt().plusSeconds(expected.minutes() * 60L));
        NavigableMap<Long, TakenTime> calendar = calendar(calendars, time);
        long start = time.startsAt().getEpochSecond();
        var before = calendar.floorEntry(start);
        var after = calendar.higherEntry(start);
        boolean free = (before == null || !before.getValue().meets(time))
                && (after == null || !after.getValue().meets(time));
        if (free) {
            calendar.put(start, time);
        }
        return free;
    }
}
