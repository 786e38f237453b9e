package fr.parvis.web.form;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The fields that every form carries beside those of its page ({@link FormMarks}). */
final class FormFields {
    /** Names the sending: the same for a double tap, a retry and a form that came back after signing in. */
    static final String REQUEST = "parvis-request";
    /** The address at which the page was open, with its question. */
    static final String PAGE = "parvis-page";
    /** The site that the page was about; another tab may have gone to another one since. */
    static final String SITE = "parvis-site";
    /** The keys of a table's rows as they stood there, after which comes the table's client identifier. */
    static final String ROWS = "parvis-rows-";
    /** In an address: the sending whose answer is shown. */
    static final String AFTER = "after";

    private FormFields() {}

    static Map<String, String> of(FacesContext faces) {
        return faces.getExternalContext().getRequestParameterMap();
    }

    /** The request id of a form that was sent; empty when the page did not make it. */
    static Optional<UUID> request(FacesContext faces) {
        return Optional.ofNullable(of(faces).get(REQUEST))
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    /** Whether somebody sent a form, and the whole page is the answer; a page of errors is one already. */
    static boolean isSent(FacesContext faces) {
        return faces.isPostback() && !faces.getPartialViewContext().isAjaxRequest() && !isError(faces);
    }

    private static boolean isError(FacesContext faces) {
        return faces.getExternalContext().getRequest() instanceof HttpServletRequest request
                && request.getDispatcherType() == DispatcherType.ERROR;
    }

    /** Where the page being shown was opened, without the answer that it shows. */
    static String here(FacesContext faces) {
        ExternalContext outside = faces.getExternalContext();
        String page = outside.getRequestServletPath();
        String question = ((HttpServletRequest) outside.getRequest()).getQueryString();
        return Address.without(page + (question == null ? "" : "?" + question), AFTER);
    }

    /** Where the form was sent from: the page's own word, when it names the page that hears it, else the plain page. */
    static String sentFrom(FacesContext faces) {
        String page = faces.getViewRoot().getViewId();
        String said = of(faces).getOrDefault(PAGE, "");
        boolean plain = said.matches("[^?]*(\\?[A-Za-z0-9=&_.:%+-]{0,400})?");
        return plain && said.replaceFirst("\\?.*", "").equals(page) ? said : page;
    }
}
