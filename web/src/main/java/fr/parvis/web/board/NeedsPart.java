package fr.parvis.web.board;

import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.WaitingRow;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.web.staff.VisitorWords;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who waits and told the kiosk of a need, so that an interpreter or a wide counter is there in time. */
@Named
@RequestScoped
public class NeedsPart {
    @Inject
    private WaitingRoom room;

    @Inject
    private VisitorWords visitor;

    @Inject
    private Workplace workplace;

    private List<WaitingRow> rows;

    /** Those who wait, longest first. */
    public List<WaitingRow> getRows() {
        if (rows == null) {
            rows = room.living(workplace.siteId()).stream()
                    .filter(row -> row.status() == TicketStatus.WAITING && visitor.hasNeeds(row))
                    .toList();
        }
        return rows;
    }
}
