package fr.parvis.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the desk: the server's. Kiosks, phones and browsers have clocks of their own that nobody trusts. */
@ApplicationScoped
public class ServerClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
