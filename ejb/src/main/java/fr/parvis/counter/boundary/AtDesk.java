package fr.parvis.counter.boundary;

import fr.parvis.counter.entity.CounterSession;
import fr.parvis.reception.ReceptionDay;
import fr.parvis.reception.Staffed;
import fr.parvis.site.SiteFacts;
import java.time.Instant;

/** What a press finds once the day is locked: the site, its day, the agent's open counter, the time. */
record AtDesk(SiteFacts site, ReceptionDay day, CounterSession session, Instant now) {
    Staffed staffed() {
        return session.staffed();
    }
}
