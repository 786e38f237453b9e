package fr.parvis.web.form;

import jakarta.faces.application.FacesMessage;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;

/**
 * What came of one sending of a form, kept in the session for the page that is opened next, however often it is loaded
 * again.
 *
 * @param address where the browser goes on to see it, such as {@code /staff/appointments.xhtml?day=2026-11-30}
 * @param news what is said, in order
 * @param typed the fields as they were sent, when they are to stand there again; no password
 * @param results what only this answer can show, such as a code that the database does not know; by name
 */
record FormAnswer(
        String address, ArrayList<News> news, HashMap<String, String[]> typed, HashMap<String, Serializable> results)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The view that shows it. */
    String page() {
        return address.replaceFirst("\\?.*", "");
    }

    /**
     * One sentence.
     *
     * @param field client identifier of the field that it is about, null when it is about the page
     */
    record News(String field, boolean bad, String text) implements Serializable {
        private static final long serialVersionUID = 1L;

        static News of(String field, FacesMessage message) {
            boolean bad = message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0;
            return new News(field, bad, message.getSummary());
        }

        FacesMessage message() {
            return new FacesMessage(bad ? FacesMessage.SEVERITY_ERROR : FacesMessage.SEVERITY_INFO, text, null);
        }
    }
}
