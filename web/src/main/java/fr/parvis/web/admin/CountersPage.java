package fr.parvis.web.admin;

import fr.parvis.site.CounterFacts;
import fr.parvis.site.CounterSheet;
import fr.parvis.site.boundary.DeskSetup;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The counters of a site and the motifs that each can serve. */
@Named
@RequestScoped
public class CountersPage {
    @Inject
    private DeskSetup setup;

    @Inject
    private Sites sites;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    private long id;
    private String label;
    private int position;
    private boolean active = true;
    private Long zoneId;
    private Long[] motifs = {};

    /** Shows the counter of the address, or an empty sheet. */
    public void open() {
        position = getAll().size() + 1;
        getAll().stream().filter(counter -> counter.id() == id).findFirst().ifPresent(this::show);
    }

    private void show(CounterFacts counter) {
        seen.shows(counter.sheet());
        label = counter.sheet().label();
        position = counter.sheet().position();
        active = counter.sheet().active();
        zoneId = counter.sheet().zoneId();
        motifs = counter.sheet().motifs().toArray(Long[]::new);
    }

    /** Keeps the sheet. */
    public void save() {
        CounterSheet sheet = new CounterSheet(label, position, active, zoneId, Set.of(motifs));
        if (id == 0) {
            id = setup.addCounter(workplace.siteId(), sheet);
            seen.shows(sheet);
            notices.saved();
        } else {
            seen.save(sheet, edition -> setup.describeCounter(id, sheet, edition));
        }
    }

    public List<CounterFacts> getAll() {
        return sites.counters(workplace.siteId());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Long getZoneId() {
        return zoneId;
    }

    public void setZoneId(Long zoneId) {
        this.zoneId = zoneId;
    }

    public Long[] getMotifs() {
        return motifs.clone();
    }

    public void setMotifs(Long[] motifs) {
        this.motifs = motifs.clone();
    }
}
