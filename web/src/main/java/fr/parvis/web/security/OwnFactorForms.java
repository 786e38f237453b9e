package fr.parvis.web.security;

import fr.parvis.identity.boundary.OwnFactor;
import fr.parvis.identity.boundary.OwnFactor.Off;
import fr.parvis.identity.boundary.OwnPassword;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Hears the plain forms by which a manager or administrator sets their second factor up, and takes it off (ADR 0092). */
@WebServlet({OwnFactorForms.SET, OwnFactorForms.NOTED, OwnFactorForms.OFF})
public class OwnFactorForms extends HttpServlet {
    static final String SET = "/staff/own/factor";
    static final String NOTED = "/staff/own/factor-noted";
    static final String OFF = "/staff/own/factor-off";

    @Inject
    private transient OwnFactor own;

    @Inject
    private transient OwnPassword password;

    @Inject
    private transient StaffSessions browsers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(OwnAccount.PAGE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StaffSession session = StaffSession.of(request).orElse(null);
        if (session == null) {
            response.sendRedirect(Landing.SIGN_IN);
            return;
        }
        String onward =
                switch (request.getServletPath()) {
                    case SET -> set(session, request);
                    case NOTED -> noted(session);
                    default -> takeOff(session, request);
                };
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", onward);
    }

    private String set(StaffSession session, HttpServletRequest request) {
        if (!browsers.isProofFresh(request) && !proves(request)) {
            return StaffSession.SET_FACTOR + "?said=WRONG";
        }
        browsers.proved(request);
        List<String> codes = own.set(FactorOffer.of(request).secret(), PostedForm.field(request, "code"), session.id());
        if (codes.isEmpty()) {
            return StaffSession.SET_FACTOR + "?said=CODE";
        }
        session.mustSetFactor(false);
        FactorOffer.show(request, codes);
        return StaffSession.SET_FACTOR;
    }

    /** The codes on paper are noted: they are never shown again. */
    private String noted(StaffSession session) {
        FactorOffer.forget(session);
        return OwnAccount.PAGE;
    }

    private String takeOff(StaffSession session, HttpServletRequest request) {
        if (!proves(request)) {
            return OwnAccount.PAGE + "?said=FACTOR_KEPT";
        }
        Off off = own.takeOff(PostedForm.field(request, "code"));
        session.mustSetFactor(off == Off.TO_SET_UP);
        return OwnAccount.PAGE + (off == Off.WRONG ? "?said=FACTOR_KEPT" : "?said=FACTOR_OFF");
    }

    private boolean proves(HttpServletRequest request) {
        return password.prove(PostedForm.field(request, "present")) == OwnPassword.Answer.DONE;
    }
}
