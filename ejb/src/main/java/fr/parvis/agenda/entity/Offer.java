package fr.parvis.agenda.entity;

import fr.parvis.agenda.OfferFacts;
import fr.parvis.agenda.OfferSheet;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** An offer of time ("plage d'ouverture"): appointments for some motifs can be made in it. */
@Entity
public class Offer {
    @Id
    @SequenceGenerator(name = "agenda_seq", sequenceName = "agenda_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agenda_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "agent_id")
    private Long agentId;

    @Column(name = "room_id")
    private Long roomId;

    private String title;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private int weekdays;

    @Column(name = "every_weeks")
    private int everyWeeks;

    private LocalTime starts;
    private LocalTime ends;
    private int places;
    private boolean online;

    @ElementCollection
    @CollectionTable(name = "offer_motif", joinColumns = @JoinColumn(name = "offer_id"))
    @Column(name = "motif_id")
    private Set<Long> motifIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "offer_exception", joinColumns = @JoinColumn(name = "offer_id"))
    @Column(name = "day")
    private Set<LocalDate> exceptions = new HashSet<>();

    @Version
    private long version;

    protected Offer() {}

    /** A new offer of a site. */
    public Offer(long siteId, OfferSheet sheet) {
        this.siteId = siteId;
        describe(sheet);
    }

    /** Is offered in another way from now on; what is booked stays booked. */
    public final void describe(OfferSheet sheet) {
        this.agentId = sheet.agentId();
        this.roomId = sheet.roomId();
        this.title = sheet.title();
        this.firstDay = sheet.firstDay();
        this.lastDay = sheet.lastDay();
        this.weekdays = bits(sheet.weekdays());
        this.everyWeeks = sheet.everyWeeks();
        this.starts = sheet.starts();
        this.ends = sheet.ends();
        this.places = sheet.places();
        this.online = sheet.online();
        this.motifIds.retainAll(sheet.motifIds());
        this.motifIds.addAll(sheet.motifIds());
        this.exceptions.retainAll(sheet.exceptions());
        this.exceptions.addAll(sheet.exceptions());
    }

    /** How it is offered now. */
    public OfferSheet sheet() {
        return new OfferSheet(
                agentId,
                roomId,
                title,
                firstDay,
                lastDay,
                days(weekdays),
                everyWeeks,
                starts,
                ends,
                places,
                online,
                motifIds,
                exceptions);
    }

    /** The offer as everybody else knows it. */
    public OfferFacts facts() {
        return OfferFacts.of(id, siteId, sheet());
    }

    /** Identifier, once stored. */
    public Long id() {
        return id;
    }

    /** Which site. */
    public long siteId() {
        return siteId;
    }

    private static int bits(Set<DayOfWeek> weekdays) {
        return weekdays.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
    }

    private static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits & 1 << (day.getValue() - 1)) != 0) {
                days.add(day);
            }
        }
        return days;
    }
}
