package fr.parvis.partner.entity;

import fr.parvis.partner.ImportMapping;
import fr.parvis.partner.ImportReport;
import fr.parvis.partner.ImportState;
import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.json.JsonText;
import fr.parvis.shared.json.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * A file of appointments that a manager brought.
 *
 * <p>Purpose: its lines are looked at before anything is written, and the refused ones can be taken home. Retention: {@value
 * #RETENTION_DAYS} day.
 */
@Entity
@Table(name = "import_file")
public class ImportFile {
    /** How long a file is kept after it was brought, in days. */
    public static final int RETENTION_DAYS = 1;

    /** Bytes of a file at most: 25,000 lines of 160 letters. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    @Id
    @SequenceGenerator(name = "partner_seq", sequenceName = "partner_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "agent_id")
    private long agentId;

    private String name;
    private byte[] body;

    @Convert(converter = JsonText.class)
    private String mapping;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Convert(converter = JsonText.class)
    private String report;

    private int total;
    private int done;

    @Column(name = "brought_at")
    private Instant broughtAt;

    @Column(name = "beat_at")
    private Instant beatAt;

    @Version
    private long version;

    protected ImportFile() {}

    /** A file that somebody brings now. */
    public ImportFile(long siteId, long agentId, String name, byte[] body, ImportMapping mapping, Instant broughtAt) {
        this.siteId = siteId;
        this.agentId = agentId;
        this.name = tidy(name);
        this.body = body.clone();
        this.mapping = StoredJson.write(mapping);
        this.state = ImportState.BROUGHT;
        this.broughtAt = broughtAt;
    }

    /** A file may be called anything where it comes from; here its name is only shown. */
    private static String tidy(String name) {
        String last = name == null ? "" : name.replaceFirst("^.*[/\\\\]", "").strip();
        boolean fine = !last.isEmpty() && PlainText.isPlain(last);
        String plain = fine ? last : "rendez-vous";
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }

    /** Its columns hold this, and this would become of its lines. */
    public void check(ImportMapping by, ImportReport found) {
        require(state == ImportState.BROUGHT || state == ImportState.CHECKED || state == ImportState.FAILED);
        mapping = StoredJson.write(by);
        report = StoredJson.write(found);
        state = ImportState.CHECKED;
    }

    /** Is to be written; asking again changes nothing. */
    public void queue(int lines) {
        if (state == ImportState.CHECKED) {
            state = ImportState.QUEUED;
            total = lines;
            done = 0;
        }
    }

    /** A node writes it from now on. */
    public void run(Instant now) {
        require(state == ImportState.QUEUED || state == ImportState.RUNNING);
        state = ImportState.RUNNING;
        done = 0;
        beatAt = now;
    }

    /** All valid lines are written. */
    public void finish(ImportReport became) {
        require(state == ImportState.RUNNING);
        report = StoredJson.write(became);
        state = ImportState.DONE;
        done = total;
    }

    /** Nothing of it was written. */
    public void fail() {
        state = ImportState.FAILED;
    }

    private void require(boolean fits) {
        if (!fits) {
            throw new IllegalStateException("File " + id + " is " + state);
        }
    }

    /** Identifier, once stored. */
    public Long id() {
        return id;
    }

    /** At which site. */
    public long siteId() {
        return siteId;
    }

    /** Who brought it. */
    public long agentId() {
        return agentId;
    }

    /** What it is called where it comes from. */
    public String name() {
        return name;
    }

    /** All of it. */
    public byte[] body() {
        return body.clone();
    }

    /** What its columns hold. */
    public ImportMapping mapping() {
        return StoredJson.read(mapping, ImportMapping.class, ImportMapping.SHAPE);
    }

    /** How far it has come. */
    public ImportState state() {
        return state;
    }

    /** What becomes, or became, of its lines, once somebody looked. */
    public Optional<ImportReport> report() {
        return Optional.ofNullable(report).map(text -> StoredJson.read(text, ImportReport.class, ImportReport.SHAPE));
    }

    /** Lines to write. */
    public int total() {
        return total;
    }

    /** Lines that are written, nearly. */
    public int done() {
        return done;
    }
}
