package fr.parvis.reception.entity;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.KioskNumber;
import fr.parvis.reception.Need;
import fr.parvis.reception.TicketLink;
import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.TicketRow;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What was settled when the visitor checked in and never changes afterwards: the number, the link of the phone page, the
 * appointment, the language and the needs that were told.
 */
@MappedSuperclass
public class IssuedTicket {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_seq")
    @SequenceGenerator(name = "ticket_seq", sequenceName = "ticket_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private LocalDate day;

    private String series;

    private int rank;

    private String link;

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    @Column(name = "visitor_class")
    private VisitorClass visitorClass;

    @Column(name = "appointment_id")
    private Long appointmentId;

    @Column(name = "appointment_at")
    private Instant appointmentAt;

    private String language;

    private String needs;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "issued_offline")
    private boolean issuedOffline;

    protected IssuedTicket() {}

    /** Numbers an arrival by the day or by its kiosk; the caller holds the day's lock. */
    protected IssuedTicket(StoredDay day, char series, Arrival arrival) {
        KioskNumber given = arrival.kioskNumber();
        TicketNumber number = given == null ? day.nextNumber(series) : day.take(series, given.rank());
        this.siteId = day.siteId();
        this.day = day.day();
        this.series = String.valueOf(number.series());
        this.rank = number.rank();
        this.link = (given == null ? TicketLink.draw() : given.link()).value();
        this.issuedOffline = arrival.offline();
        this.requestId = arrival.requestId();
        this.visitorClass = arrival.visitorClass();
        this.language = arrival.language();
        this.needs = Need.join(arrival.needs());
        this.arrivedAt = arrival.at();
        if (arrival.appointment() != null) {
            this.appointmentId = arrival.appointment().appointmentId();
            this.appointmentAt = arrival.appointment().startsAt();
        }
    }

    /** Stands as a row says. */
    protected IssuedTicket(TicketRow row) {
        this.id = row.id();
        this.siteId = row.siteId();
        this.day = row.day();
        this.series = String.valueOf(row.number().series());
        this.rank = row.number().rank();
        this.link = row.link();
        this.requestId = row.requestId();
        this.visitorClass = row.visitorClass();
        this.appointmentId = row.appointmentId();
        this.appointmentAt = row.appointmentAt();
        this.language = row.language();
        this.needs = row.needs();
        this.arrivedAt = row.arrivedAt();
        this.issuedOffline = row.issuedOffline();
    }

    /** Gives the identifier that JPA would give when it stores a new ticket, to whoever stores it otherwise. */
    void identify(long given) {
        this.id = given;
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public LocalDate day() {
        return day;
    }

    public TicketNumber number() {
        return new TicketNumber(series.charAt(0), rank);
    }

    public String link() {
        return link;
    }

    public UUID requestId() {
        return requestId;
    }

    public VisitorClass visitorClass() {
        return visitorClass;
    }

    public Long appointmentId() {
        return appointmentId;
    }

    public Instant appointmentAt() {
        return appointmentAt;
    }

    public String language() {
        return language;
    }

    public Set<Need> needs() {
        return Need.split(needs);
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    /** The instant from which the wait counted when the visitor came: max(arrival, appointment). */
    public Instant firstReference() {
        return appointmentAt == null || appointmentAt.isBefore(arrivedAt) ? arrivedAt : appointmentAt;
    }

    /** Whether a kiosk gave the number without network. */
    public boolean issuedOffline() {
        return issuedOffline;
    }
}
