package fr.parvis.site.entity;

import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.site.MidnightRule;
import fr.parvis.site.SiteContact;
import fr.parvis.site.SiteRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.ZoneId;

/** A place that receives people, with its own time zone, rules and desk letter. Holds nobody's name. */
@Entity
public class Site {
    @Id
    @SequenceGenerator(name = "site_seq", sequenceName = "site_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    private Long id;

    private String code;
    private String name;

    @Column(name = "zone_id")
    private String zone;

    @Enumerated(EnumType.STRING)
    @Column(name = "midnight_rule")
    private MidnightRule midnight;

    @Column(name = "desk_letter")
    private String deskLetter;

    @Column(name = "early_minutes")
    private int earlyMinutes;

    @Column(name = "late_minutes")
    private int lateMinutes;

    @Column(name = "target_walk_in")
    private int walkInTarget;

    @Column(name = "target_priority")
    private int priorityTarget;

    @Column(name = "target_appointment")
    private int appointmentTarget;

    private double balance;

    @Column(name = "skip_minutes")
    private int skipMinutes;

    private String address = "";
    private String phone = "";

    @Column(name = "access_note")
    private String access = "";

    @Version
    private long version;

    protected Site() {}

    /** A new site with the usual rules; the desk issues its own tickets in series A. */
    public Site(String code, String name, ZoneId zone) {
        if (code == null || !code.matches("[a-z0-9-]{2,40}")) {
            throw new Refused("code", Wanted.a("code"));
        }
        this.code = code;
        this.deskLetter = "A";
        rename(name, zone);
        follow(SiteRules.USUAL);
    }

    /** Gives the site another name or zone. */
    public final void rename(String newName, ZoneId newZone) {
        this.name = PlainText.name("name", newName);
        this.zone = newZone.getId();
    }

    /** Is found and reached there from now on. */
    public final void locate(SiteContact contact) {
        this.address = contact.address();
        this.phone = contact.phone();
        this.access = contact.access();
    }

    /** Where visitors find it and how they reach it. */
    public SiteContact contact() {
        return new SiteContact(address, phone, access);
    }

    /** Receives people by these rules from now on. */
    public final void follow(SiteRules rules) {
        this.midnight = rules.midnight();
        this.earlyMinutes = rules.earlyMinutes();
        this.lateMinutes = rules.lateMinutes();
        this.walkInTarget = rules.walkInTarget();
        this.priorityTarget = rules.priorityTarget();
        this.appointmentTarget = rules.appointmentTarget();
        this.balance = rules.balance();
        this.skipMinutes = rules.skipMinutes();
    }

    /** The rules by which it receives people now. */
    public SiteRules rules() {
        return new SiteRules(
                midnight,
                earlyMinutes,
                lateMinutes,
                walkInTarget,
                priorityTarget,
                appointmentTarget,
                balance,
                skipMinutes);
    }

    /** Identifier. */
    public long id() {
        return id;
    }

    /** The name used in addresses. */
    public String code() {
        return code;
    }

    /** The name visitors read. */
    public String name() {
        return name;
    }

    /** The zone of its calendar and clocks. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Series of the tickets that the reception desk issues itself. */
    public char deskLetter() {
        return deskLetter.charAt(0);
    }
}
