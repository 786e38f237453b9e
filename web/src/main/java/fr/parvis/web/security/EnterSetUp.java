package fr.parvis.web.security;

import fr.parvis.installation.boundary.Founding;
import fr.parvis.installation.boundary.SetUp;
import fr.parvis.installation.boundary.SetUpAnswer;
import fr.parvis.shared.input.Refused;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The page on which the first administrator of a new installation comes in (ADR 0089), and its form: a plain one, shown again
 * with what was typed until it is taken. There is no such page once somebody can sign in.
 */
@WebServlet(EnterSetUp.PATH)
public class EnterSetUp extends HttpServlet {
    static final String PATH = "/setup";
    private static final String PAGE = "/setup.xhtml";

    @Inject
    private transient SetUp setUp;

    @Inject
    private transient FormCheck forms;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show("", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (forms.isForeign(request)) {
            Refusal.NOT_FROM_HERE.show(request, response);
        } else if (!forms.isOurs(request)) {
            show("stale", request, response);
        } else {
            found(request, response);
        }
    }

    private void found(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!text(request, "password").equals(text(request, "again"))) {
            show("again", request, response);
            return;
        }
        try {
            SetUpAnswer answer = setUp.found(
                    request.getParameter("code"),
                    Founding.typed(
                            request.getParameter("site"),
                            request.getParameter("zone"),
                            request.getParameter("name"),
                            request.getParameter("login"),
                            request.getParameter("password")));
            switch (answer) {
                case FOUNDED -> response.sendRedirect(Landing.SIGN_IN);
                case WRONG_CODE -> show("code", request, response);
                case CLOSED -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Refused refused) {
            show(refused.field(), request, response);
        } catch (EJBException wrapped) {
            if (wrapped.getCause() instanceof Refused refused) {
                show(refused.field(), request, response);
            } else {
                throw wrapped;
            }
        }
    }

    private void show(String wrong, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!setUp.isOpen()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(SetUpPage.WRONG, wrong);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
