package fr.parvis.notification.boundary;

import fr.parvis.notification.MessageView;
import fr.parvis.notification.control.MessageReader;
import fr.parvis.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What was told to whoever has an appointment, for the pages on which staff look at it. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class AppointmentMessages {
    @Resource
    private SessionContext context;

    @Inject
    private MessageReader messages;

    /** The messages of an appointment of a site, the latest first; none for one of another site. One query. */
    public List<MessageView> of(long siteId, long appointmentId) {
        Roles.requireAt(context, siteId);
        return messages.ofAppointment(siteId, appointmentId);
    }
}
