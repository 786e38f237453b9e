package fr.parvis.study.entity;

import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.json.JsonText;
import fr.parvis.study.StudyBase;
import fr.parvis.study.StudyStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One study: what was asked, how far it is, what came of it. Both organisations are kept as they were when it was laid out, so
 * that the same study always gives the same figures.
 *
 * <p>Personal data: which agent laid it out, and who would work when; kept as long as managers keep it.
 */
@Entity
public class Study {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staffing_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private String name;

    @Column(name = "made_by")
    private Long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private StudyBase.Kind base;

    private LocalDate monday;
    private int weeks;
    private int expected;
    private long seed;
    private int draws;

    @Convert(converter = JsonText.class)
    private String today;

    @Convert(converter = JsonText.class)
    private String wanted;

    @Enumerated(EnumType.STRING)
    private StudyStatus status = StudyStatus.DRAFT;

    private int done;
    private int attempts;
    private String runner;

    @Column(name = "beat_at")
    private Instant beatAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Convert(converter = JsonText.class)
    private String result;

    @Version
    private long version;

    protected Study() {}

    /** Begins a study of a site with the organisation of today. */
    public Study(long siteId, String name, StudyBase start, String organisation) {
        this.siteId = siteId;
        rename(name);
        this.base = start.kind();
        this.monday = start.monday();
        this.weeks = start.weeks();
        this.expected = start.expected();
        this.today = organisation;
        this.wanted = organisation;
    }

    /** Notes who laid it out, null for nobody known, and when. */
    public Study by(Long agentId, Instant moment) {
        this.madeBy = agentId;
        this.madeAt = moment;
        return this;
    }

    /** How many weeks are drawn, and the seed of chance. */
    public Study drawing(int count, long from) {
        this.draws = count;
        this.seed = from;
        return this;
    }

    /** Another name, 1 to 80 characters. */
    public final void rename(String other) {
        this.name = PlainText.name("name", other);
    }

    /** Studies another organisation from now on; only while it is laid out. */
    public void want(String organisation) {
        if (status != StudyStatus.DRAFT) {
            throw new IllegalStateException("A study that is " + status + " is not changed");
        }
        this.wanted = organisation;
    }

    /** Asks for the figures. */
    public void ask() {
        moveTo(StudyStatus.WAITING);
        attempts = 0;
        done = 0;
    }

    /** A server begins, or takes over from one that stopped. */
    public void begin(String server, Instant moment) {
        moveTo(StudyStatus.RUNNING);
        runner = server;
        attempts++;
        done = 0;
        beatAt = moment;
    }

    /** The figures are there. */
    public void finish(String figures, Instant moment) {
        moveTo(StudyStatus.DONE);
        result = figures;
        endedAt = moment;
        done = draws;
    }

    /** It ends without figures. */
    public void end(StudyStatus how, Instant moment) {
        moveTo(how);
        endedAt = moment;
    }

    private void moveTo(StudyStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalStateException("A study that is " + status + " cannot become " + to);
        }
        status = to;
    }

    /** Whether that server runs it now. */
    public boolean runBy(String server) {
        return status == StudyStatus.RUNNING && server.equals(runner);
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public StudyStatus status() {
        return status;
    }

    public int attempts() {
        return attempts;
    }

    /** What was asked. */
    public StudyOrder order() {
        return new StudyOrder(id, siteId, new StudyBase(base, monday, weeks, expected), draws, seed, today, wanted);
    }

    /** How it stands. */
    public StudyState state() {
        return new StudyState(id, siteId, name, madeBy, madeAt, status, done, draws, result);
    }
}
