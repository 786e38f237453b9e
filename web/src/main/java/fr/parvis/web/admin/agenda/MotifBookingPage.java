package fr.parvis.web.admin.agenda;

import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.boundary.AgendaSetup;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How appointments of each motif are made: minutes, buffer, online, notice, horizon. */
@Named("motifBookingPage")
@RequestScoped
public class MotifBookingPage {
    @Inject
    private AgendaSetup setup;

    @Inject
    private Workplace workplace;

    @Inject
    private MotifNames motifs;

    @Inject
    private Seen seen;

    private long motifId;
    private int minutes;
    private int bufferMinutes;
    private boolean online;
    private int noticeHours;
    private int horizonDays;
    private Map<Long, MotifBooking> set;

    /** Shows the motif of the address, or the first one. */
    public void open() {
        if (motifId == 0 && !motifs.getAll().isEmpty()) {
            motifId = motifs.getAll().get(0).id();
        }
        MotifBooking booking = booking(motifId);
        seen.shows(booking);
        minutes = booking.minutes();
        bufferMinutes = booking.bufferMinutes();
        online = booking.online();
        noticeHours = booking.noticeHours();
        horizonDays = booking.horizonDays();
    }

    /** Keeps how its appointments are made. */
    public void save() {
        MotifBooking booking = new MotifBooking(motifId, minutes, bufferMinutes, online, noticeHours, horizonDays);
        seen.save(booking, edition -> setup.describeBooking(workplace.siteId(), booking, edition));
        set = null;
    }

    /** How appointments of a motif are made, also of one that nobody has set up. */
    public MotifBooking booking(long motif) {
        if (set == null) {
            set = setup.bookings(workplace.siteId()).stream()
                    .collect(Collectors.toMap(MotifBooking::motifId, Function.identity()));
        }
        return set.getOrDefault(motif, MotifBooking.usual(motif));
    }

    /** Every motif, as the table lists them. */
    public List<MotifBooking> getAll() {
        return motifs.getAll().stream().map(motif -> booking(motif.id())).toList();
    }

    public long getMotifId() {
        return motifId;
    }

    public void setMotifId(long motifId) {
        this.motifId = motifId;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public int getBufferMinutes() {
        return bufferMinutes;
    }

    public void setBufferMinutes(int bufferMinutes) {
        this.bufferMinutes = bufferMinutes;
    }

    public boolean isOnline() {
        return online;
    }

    public void setOnline(boolean online) {
        this.online = online;
    }

    public int getNoticeHours() {
        return noticeHours;
    }

    public void setNoticeHours(int noticeHours) {
        this.noticeHours = noticeHours;
    }

    public int getHorizonDays() {
        return horizonDays;
    }

    public void setHorizonDays(int horizonDays) {
        this.horizonDays = horizonDays;
    }
}
