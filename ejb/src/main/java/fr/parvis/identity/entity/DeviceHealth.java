package fr.parvis.identity.entity;

import fr.parvis.identity.HealthReport;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The last report of a kiosk about itself; the next one replaces it. Holds no personal data. */
@Entity
@Table(name = "device_health")
public class DeviceHealth {
    @Id
    @Column(name = "device_id")
    private long deviceId;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Enumerated(EnumType.STRING)
    private HealthReport.Printer printer;

    @Enumerated(EnumType.STRING)
    private HealthReport.Paper paper;

    @Enumerated(EnumType.STRING)
    private HealthReport.Cover cover;

    @Enumerated(EnumType.STRING)
    private HealthReport.Fault fault;

    private Boolean camera;

    @Column(name = "disk_free_mb")
    private Integer diskFreeMb;

    @Column(name = "clock_offset_ms")
    private Long clockOffsetMs;

    private String version;

    @Column(name = "last_contact_at")
    private Instant lastContactAt;

    private Integer backlog;

    protected DeviceHealth() {}

    /** A device that has not reported yet. */
    public DeviceHealth(long deviceId) {
        this.deviceId = deviceId;
    }

    /** Replaces what was known. */
    public void replace(HealthReport report, Instant now) {
        reportedAt = now;
        printer = report.printer();
        paper = report.paper();
        cover = report.cover();
        fault = report.fault();
        camera = report.camera();
        diskFreeMb = report.diskFreeMb();
        clockOffsetMs = report.clockOffsetMs();
        version = report.version();
        lastContactAt = report.lastContactAt();
        backlog = report.backlog();
    }

    public long deviceId() {
        return deviceId;
    }

    /** What it said last. */
    public HealthReport report() {
        return new HealthReport(
                printer, paper, cover, fault, camera, diskFreeMb, clockOffsetMs, version, lastContactAt, backlog);
    }
}
