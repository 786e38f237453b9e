package fr.parvis.web.admin.agenda;

import fr.parvis.agenda.RoomFacts;
import fr.parvis.agenda.boundary.AgendaSetup;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The closed offices of a site. */
@Named("roomsPage")
@RequestScoped
public class RoomsPage {
    @Inject
    private AgendaSetup setup;

    @Inject
    private AgendaNames names;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    private long id;
    private String name = "";
    private boolean offered = true;

    /** Shows the room of the address, or an empty sheet. */
    public void open() {
        names.getRooms().stream().filter(room -> room.id() == id).findFirst().ifPresent(room -> {
            seen.shows(room);
            name = room.name();
            offered = !room.closed();
        });
    }

    /** Keeps the room. */
    public void save() {
        if (id == 0) {
            id = setup.addRoom(workplace.siteId(), name.strip());
            seen.shows(new RoomFacts(id, name.strip(), false));
            notices.saved();
        } else {
            seen.save(
                    new RoomFacts(id, name.strip(), !offered),
                    edition -> setup.describeRoom(id, name.strip(), !offered, edition));
        }
        names.changed();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isOffered() {
        return offered;
    }

    public void setOffered(boolean offered) {
        this.offered = offered;
    }
}
