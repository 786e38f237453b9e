package fr.parvis.partner.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.partner.FileFacts;
import fr.parvis.partner.ImportField;
import fr.parvis.partner.ImportMapping;
import fr.parvis.partner.ImportReport;
import fr.parvis.partner.ImportReport.Refusal;
import fr.parvis.partner.ImportState;
import fr.parvis.partner.ImportView;
import fr.parvis.partner.control.FileReading;
import fr.parvis.partner.entity.ImportFile;
import fr.parvis.partner.entity.SiteMapping;
import fr.parvis.partner.table.MappingGuess;
import fr.parvis.partner.table.Table;
import fr.parvis.partner.table.TableReader;
import fr.parvis.partner.table.TableRow;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.site.SiteEdits;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A manager brings a file of appointments, says what its columns hold, looks at what would become of it, and has it written. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class AppointmentImport {
    private static final int SAMPLES = 8;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private FileReading reading;

    @Inject
    private SiteEdits edits;

    @Inject
    private Clock clock;

    /** Takes a file, unless it is none that can be read. */
    public Brought bring(long siteId, String name, byte[] body) {
        Roles.requireAt(context, siteId);
        if (body.length > ImportFile.MOST_BYTES) {
            return new Brought(0, "fileLong");
        }
        Table table;
        try {
            table = TableReader.read(body);
        } catch (Refused unreadable) {
            return new Brought(0, unreadable.wanted().kind());
        }
        ImportMapping before = Optional.ofNullable(entities.find(SiteMapping.class, siteId))
                .map(SiteMapping::mapping)
                .orElse(null);
        ImportFile file =
                new ImportFile(siteId, caller().id(), name, body, MappingGuess.of(table, before), clock.instant());
        entities.persist(file);
        entities.flush();
        return new Brought(file.id(), "");
    }

    /**
     * What came of bringing a file.
     *
     * @param id of the file, 0 when it was not taken
     * @param wanted what is wanted instead, empty when it was taken
     */
    public record Brought(long id, String wanted) {}

    /** A file that is still there. */
    public Optional<ImportView> find(long fileId) {
        return Optional.ofNullable(entities.find(ImportFile.class, fileId)).map(file -> {
            Roles.requireAt(context, file.siteId());
            return view(file);
        });
    }

    private static ImportView view(ImportFile file) {
        if (file.state() == ImportState.QUEUED || file.state() == ImportState.RUNNING) {
            // Looked at every moment: how far it is, not what stands in it.
            return view(file, null, List.of(), List.of(), 0);
        }
        Table table = TableReader.read(file.body());
        List<String> header = MappingGuess.header(table);
        List<TableRow> body = table.body(!header.isEmpty());
        List<String> names = new ArrayList<>(header);
        while (names.size() < table.width()) {
            names.add("");
        }
        List<ImportView.Sample> samples = body.stream()
                .limit(SAMPLES)
                .map(row -> new ImportView.Sample(row.line(), wide(row, table.width())))
                .toList();
        return view(file, table.facts(), names, samples, body.size());
    }

    private static ImportView view(
            ImportFile file, FileFacts facts, List<String> header, List<ImportView.Sample> first, int rows) {
        return new ImportView(
                file.id(),
                file.name(),
                file.state(),
                facts,
                header,
                first,
                rows,
                file.mapping(),
                file.report().orElse(null),
                file.total(),
                file.done());
    }

    private static List<String> wide(TableRow row, int width) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            cells.add(row.cell(place));
        }
        return cells;
    }

    /**
     * Says what the columns hold, which the site remembers, and looks at every line. Nothing of the agenda is changed.
     *
     * @param places the column of each field, counted from 0
     * @return empty, or what is wanted instead; nothing is kept then
     */
    public Optional<String> check(long fileId, Map<ImportField, Integer> places, boolean tell) {
        ImportFile file = locked(fileId);
        Table table = TableReader.read(file.body());
        if (!places.containsKey(ImportField.DAY) || !places.containsKey(ImportField.MOTIF)) {
            return Optional.of("columnsNeeded");
        }
        if (places.values().stream().distinct().count() < places.size()) {
            return Optional.of("columnOnce");
        }
        if (places.values().stream().anyMatch(place -> place < 0 || place >= table.width())) {
            return Optional.of("columnsThere");
        }
        ImportMapping mapping = ImportMapping.of(places, MappingGuess.header(table), tell);
        file.check(mapping, reading.look(file.siteId(), table, mapping));
        remember(file.siteId(), mapping);
        return Optional.empty();
    }

    private void remember(long siteId, ImportMapping mapping) {
        SiteMapping known = entities.find(SiteMapping.class, siteId, LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            entities.persist(new SiteMapping(siteId, mapping));
        } else {
            known.say(mapping);
        }
    }

    /** Has the valid lines written, all of them or none; asking again changes nothing. */
    public void write(long fileId) {
        ImportFile file = locked(fileId);
        ImportReport report = file.report().orElseThrow(() -> new IllegalStateException("Nobody looked at it yet"));
        file.queue(report.written() + report.unchanged());
        edits.tell(file.siteId(), caller(), "appointments-imported", fileId);
    }

    /** Forgets a file before its day is over; what it has brought stays. */
    public void forget(long fileId) {
        ImportFile file = locked(fileId);
        if (!view(file).underWay()) {
            entities.remove(file);
        }
    }

    /** The refused lines of a file as they stand in it, with what is wrong. */
    public List<RefusedLine> refused(long fileId) {
        ImportFile file = locked(fileId);
        Table table = TableReader.read(file.body());
        Map<Integer, TableRow> rows =
                table.rows().stream().collect(Collectors.toMap(TableRow::line, Function.identity()));
        return file.report().map(ImportReport::refused).orElse(List.of()).stream()
                .filter(refusal -> rows.containsKey(refusal.line()))
                .map(refusal -> new RefusedLine(refusal, wide(rows.get(refusal.line()), table.width())))
                .toList();
    }

    /** A line that was refused, as it stands in the file. */
    public record RefusedLine(Refusal refusal, List<String> cells) {}

    private ImportFile locked(long fileId) {
        ImportFile file = entities.find(ImportFile.class, fileId, LockModeType.PESSIMISTIC_WRITE);
        if (file == null) {
            throw new Refused("file", Wanted.a("fileGone"));
        }
        Roles.requireAt(context, file.siteId());
        return file;
    }

    private Actor caller() {
        return Actor.of(context.getCallerPrincipal());
    }
}
