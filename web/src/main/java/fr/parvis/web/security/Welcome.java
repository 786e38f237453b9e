package fr.parvis.web.security;

import fr.parvis.identity.boundary.SignInAnswer.SignedIn;
import fr.parvis.shared.MachineTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets an agent in who has given what their account wants, and says where they go on. */
@ApplicationScoped
public class Welcome {
    private static final String HOME = "/staff/";

    @Inject
    private StaffSessions sessions;

    @Inject
    @MachineTime
    private Clock clock;

    /**
     * Starts the session and sends the browser on.
     *
     * @param next the page that was asked for, null for none
     */
    void in(SignedIn signedIn, String next, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        sessions.start(request, signedIn);
        KnownBrowser.keep(request, response, signedIn.browser());
        SignInTry.forget(request, response);
        response.sendRedirect(placeOf(signedIn, next));
    }

    /** Whole minutes until a moment, null for none; 0 when there is no wait. */
    long minutesUntil(Instant heardAgain) {
        return heardAgain == null
                ? 0
                : Math.max(1, Duration.between(clock.instant(), heardAgain).toSeconds() / 60 + 1);
    }

    private static String placeOf(SignedIn signedIn, String next) {
        if (signedIn.first()) {
            return StaffSession.CHOOSE_PASSWORD;
        }
        return signedIn.factorWanted()
                ? StaffSession.SET_FACTOR
                : Landing.after(next).orElse(HOME);
    }
}
