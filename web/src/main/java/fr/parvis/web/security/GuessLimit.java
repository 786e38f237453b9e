package fr.parvis.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Stops guessing: only so many refused answers a minute per caller to what takes a password or a short code.
 *
 * <p>Only refusals count, so that a busy kiosk or a whole office behind one address is never slowed down.
 */
public class GuessLimit extends HttpFilter {
    private static final Map<String, Integer> MOST_REFUSED_A_MINUTE = Map.of(
            "/api/agents/sign-in", 20, EnterStaff.PATH, 20, "/api/devices/enrol", 10, "/api/kiosk/check-ins", 30);

    @Inject
    private transient Tries tries;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Integer most = MOST_REFUSED_A_MINUTE.get(request.getRequestURI());
        if (most == null || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        String who = request.getRequestURI() + " " + request.getRemoteAddr();
        if (tries.exhausted(who, most)) {
            stop(request, response);
            return;
        }
        chain.doFilter(request, response);
        if (refused(response.getStatus()) || SignInTry.wasRefused(request)) {
            tries.count(who);
        }
    }

    private static void stop(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals(EnterStaff.PATH)) {
            SignInTry.tooMany(request).answer(request, response);
        } else {
            Refusal.TOO_MANY_TRIES.answer(response);
        }
    }

    private static boolean refused(int status) {
        return status == 401 || status == 404 || status == 423;
    }
}
