package fr.parvis.agenda.control;

import fr.parvis.agenda.AppointmentChanged;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.shared.SiteChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells what was decided about an appointment: those who write letters in the same transaction, the screens once it is committed. */
@Dependent
public class AgendaNews {
    @Inject
    private Event<AppointmentChanged> changed;

    @Inject
    private Event<SiteChanged> hints;

    /** Tells everybody. */
    public void tell(Appointment appointment, AppointmentChanged.Kind kind) {
        changed.fire(new AppointmentChanged(appointment.siteId(), appointment.id(), kind));
        hint(appointment.siteId());
    }

    /** Tells the screens only. */
    public void hint(long siteId) {
        hints.fire(new SiteChanged(siteId, 0));
    }
}
