package fr.parvis.web.staff;

import fr.parvis.shared.Busy;
import fr.parvis.shared.DatabaseAway;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Tells staff in one sentence above the form that a value was refused, or that somebody else was first; what they typed
 * stays. Anything else is a bug: it goes on to the error page, and is logged once (ADR 0074).
 */
public class PageFailureHandler extends ExceptionHandlerWrapper {
    private static final Logger LOG = System.getLogger(PageFailureHandler.class.getName());
    private static final String EXPIRED = "/errors/expired.xhtml";

    PageFailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext failed = events.next().getContext();
            if (isAnswered(failed)) {
                events.remove();
            }
        }
        super.handle();
    }

    private static boolean isAnswered(ExceptionQueuedEventContext failed) {
        if (DatabaseAway.is(failed.getException()) || isBusy(failed.getException())) {
            return answer(failed, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        if (failed.getException() instanceof ViewExpiredException) {
            return sendToExpired(failed);
        }
        if (ExpectedFailure.isForbidden(failed.getException())) {
            return answer(failed, HttpServletResponse.SC_FORBIDDEN);
        }
        return failed.getPhaseId() == PhaseId.INVOKE_APPLICATION && tell(failed);
    }

    /**
     * Lets the page of that status tell: that the database is away, and nothing is wrong with what was typed; or that it is not
     * theirs, which the trail is told without a stack in the log.
     */
    private static boolean answer(ExceptionQueuedEventContext failed, int status) {
        FacesContext faces = failed.getContext();
        try {
            faces.getExternalContext().responseSendError(status, "");
            faces.responseComplete();
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    private static boolean isBusy(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(Busy.class::isInstance);
    }

    /** A form that comes after its session is no failure of the server: the page that says so is shown, and nothing logged. */
    private static boolean sendToExpired(ExceptionQueuedEventContext failed) {
        FacesContext faces = failed.getContext();
        try {
            faces.getExternalContext().redirect(EXPIRED);
            faces.responseComplete();
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    private static boolean tell(ExceptionQueuedEventContext failed) {
        Optional<String> key = ExpectedFailure.sentence(failed.getException());
        FacesContext faces = failed.getContext();
        if (key.isEmpty()) {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                LOG.log(Level.ERROR, "A page failed: " + faces.getViewRoot().getViewId(), failed.getException());
            }
            return false;
        }
        LOG.log(Level.INFO, "Refused: {0}, {1}", key.get(), faces.getViewRoot().getViewId());
        String sentence = ResourceBundle.getBundle(
                        "fr.parvis.web.texts", faces.getViewRoot().getLocale())
                .getString(key.get());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        faces.renderResponse();
        return true;
    }
}
