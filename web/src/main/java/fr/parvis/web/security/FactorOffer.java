package fr.parvis.web.security;

import fr.parvis.identity.FactorSecret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;

/**
 * What an agent's session holds while they set a second factor up: the key that their telephone is shown, then the codes on paper
 * until they say that they have them. In memory of this node only.
 */
record FactorOffer(FactorSecret secret, List<String> codes) {
    private static final String OFFERED = "parvis.factor";

    /** The offer of a signed-in browser, the same until it is taken. */
    static FactorOffer of(HttpServletRequest request) {
        HttpSession session = request.getSession();
        synchronized (session) {
            if (session.getAttribute(OFFERED) instanceof FactorOffer known) {
                return known;
            }
            FactorOffer fresh = new FactorOffer(FactorSecret.random(), List.of());
            session.setAttribute(OFFERED, fresh);
            return fresh;
        }
    }

    static void show(HttpServletRequest request, List<String> codes) {
        request.getSession().setAttribute(OFFERED, new FactorOffer(FactorSecret.random(), List.copyOf(codes)));
    }

    static void forget(StaffSession session) {
        session.drop(OFFERED);
    }

    /** Says nothing, so that no log can give it away. */
    @Override
    public String toString() {
        return "FactorOffer";
    }
}
