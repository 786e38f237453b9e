package fr.parvis.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Short addresses: {@code /t/…}, which the QR code of a ticket holds, shows the phone page; {@code /n/…}, which each message holds, the
 * page on which messages are stopped; {@code /} leads staff to their pages.
 */
@WebServlet({"", "/t/*", "/n/*"})
public class PlainAddresses extends HttpServlet {
    private static final String PHONE_PAGE = "/ticket/index.html";
    private static final String STOP_PAGE = "/stop/index.html";
    private static final String STAFF = "/staff/";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getServletPath().equals("/t")) {
            request.getRequestDispatcher(PHONE_PAGE).forward(request, response);
        } else if (request.getServletPath().equals("/n")) {
            request.getRequestDispatcher(STOP_PAGE).forward(request, response);
        } else {
            response.sendRedirect(STAFF);
        }
    }
}
