package fr.parvis.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Short addresses: {@code /t/…}, which the QR code of a ticket holds, shows the phone page; {@code /rdv} is where visitors book, and
 * {@code /r/…}, which the QR code of an appointment holds, where they find it again; {@code /n/…}, which
 * each message holds, where messages are stopped; {@code /} leads staff to their pages.
 */
@WebServlet({"", "/t/*", "/rdv", "/r/*", "/n/*"})
public class PlainAddresses extends HttpServlet {
    private static final String PHONE_PAGE = "/ticket/index.html";
    private static final String BOOKING_PAGE = "/booking/index.html";
    private static final String STOP_PAGE = "/stop/index.html";
    private static final String STAFF = "/staff/";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getServletPath()) {
            case "/t" -> request.getRequestDispatcher(PHONE_PAGE).forward(request, response);
            case "/rdv", "/r" -> request.getRequestDispatcher(BOOKING_PAGE).forward(request, response);
            case "/n" -> request.getRequestDispatcher(STOP_PAGE).forward(request, response);
            default -> response.sendRedirect(STAFF);
        }
    }
}
