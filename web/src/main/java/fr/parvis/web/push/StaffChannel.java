package fr.parvis.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;

/**
 * Tells the staff pages of a site that something changed. A page listens by
 * {@code <f:websocket channel="site" user="#{…siteId}">}; the message is the sequence number.
 */
@ApplicationScoped
public class StaffChannel {
    @Inject
    @Push(channel = "site")
    private Instance<PushContext> factory;

    private volatile PushContext channel;

    /** Made when the web application starts: inside an observer of an EJB's event its naming context would be missing. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        channel = factory.get();
    }

    void tell(Hint hint) {
        PushContext open = channel;
        if (open != null) {
            open.send(hint.sequence(), hint.siteId());
        }
    }
}
