package fr.parvis.web.form;

import fr.parvis.web.staff.ExpectedFailure;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to the form being heard: where to go on, what to show there. A page's bean tells it what is special; the usual
 * answer is the page itself, with what was said, and with what was typed unless it was done.
 */
@RequestScoped
public class FormAnswers {
    private static final System.Logger LOG = System.getLogger(FormAnswers.class.getName());

    private static final String EDITION = "edition";

    @Inject
    private AnswerShelf shelf;

    @Inject
    private FacesContext faces;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    private final HashMap<String, Serializable> results = new HashMap<>();
    private String onward;
    private boolean heard;
    private boolean done;

    /** Goes on to a staff page after this form, once it was done. */
    public void goOn(String address) {
        onward = address;
    }

    /** Keeps something for the page that is opened next, for as often as it is loaded. */
    public void show(String name, Serializable result) {
        results.put(name, result);
    }

    /** What a form that this page answers has left to show. */
    public <T> Optional<T> shown(String name, Class<T> type) {
        return replayed()
                .map(answer -> answer.results().get(name))
                .filter(type::isInstance)
                .map(type::cast);
    }

    Optional<FormAnswer> replayed() {
        String after = FormFields.of(faces).getOrDefault(FormFields.AFTER, "");
        return faces.isPostback() || after.isEmpty()
                ? Optional.empty()
                : shelf.find(after).filter(answer -> answer.page()
                        .equals(faces.getViewRoot().getViewId()));
    }

    /**
     * Runs what was pressed, and writes it unless it was refused.
     *
     * @return whether it was done; when not, nothing of it was
     */
    boolean attempt(Runnable deed, Runnable write) {
        heard = true;
        try {
            deed.run();
            done = !refused();
            if (done) {
                write.run();
            }
        } catch (RuntimeException failure) {
            if (isForbidden(failure)) {
                throw failure;
            }
            fail(failure);
        }
        return done;
    }

    /** Nothing of what was pressed is stored after all: the transaction failed at its end. */
    void undone(String request, RuntimeException failure) {
        shelf.forget(request);
        if (isForbidden(failure)) {
            throw failure;
        }
        fail(failure);
    }

    private void fail(RuntimeException failure) {
        done = false;
        forgetGoodNews();
        String view = faces.getViewRoot().getViewId();
        Optional<String> expected = ExpectedFailure.sentence(failure);
        if (expected.isPresent()) {
            LOG.log(System.Logger.Level.INFO, "Refused: {0}, {1}", expected.get(), view);
        } else {
            LOG.log(System.Logger.Level.ERROR, "A form of " + view + " failed", failure);
        }
        notices.refuse(expected.orElse("form.failed"));
    }

    /** What the page said before it failed is not true. */
    private void forgetGoodNews() {
        for (Iterator<FacesMessage> said = faces.getMessages(); said.hasNext(); ) {
            if (FacesMessage.SEVERITY_INFO.equals(said.next().getSeverity())) {
                said.remove();
            }
        }
    }

    private static boolean isForbidden(Throwable failure) {
        return causes(failure, EJBAccessException.class);
    }

    private static boolean causes(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The row or the button is not there any more. */
    void gone() {
        heard = true;
        notices.refuse("form.gone");
    }

    /** It was done before: the page says so unless it still has that answer. */
    void again() {
        heard = true;
        done = true;
        notices.say("form.again");
    }

    private boolean refused() {
        return faces.isValidationFailed()
                || Optional.ofNullable(faces.getMaximumSeverity())
                        .map(FacesMessage.SEVERITY_WARN::compareTo)
                        .filter(apart -> apart <= 0)
                        .isPresent();
    }

    /** Where the browser goes on. */
    private String onward() {
        if (onward != null && done) {
            return onward;
        }
        String[] address = {FormFields.sentFrom(faces)};
        if (!refused()) {
            ViewMetadata.getViewParameters(faces.getViewRoot())
                    .forEach(one ->
                            address[0] = Address.with(address[0], one.getName(), one.getStringValueFromModel(faces)));
        }
        return address[0];
    }

    /** Puts the answer on the shelf, unless this sending has one. */
    void keep(String request) {
        Map<String, String[]> typed = new HashMap<>(done ? Map.of() : Typed.of(faces));
        // Who was told of another's change saves over it knowingly the next time.
        typed.replaceAll((field, value) -> field.endsWith(EDITION) ? new String[] {seen.getEdition()} : value);
        shelf.keep(request, new FormAnswer(onward(), new ArrayList<>(news()), new HashMap<>(typed), results));
    }

    /** Sends the browser on to the answer. */
    void send(String request) throws IOException {
        if (!heard && !refused()) {
            gone();
        }
        keep(request);
        String address = shelf.find(request).orElseThrow().address();
        faces.getExternalContext().redirect(Address.with(address, FormFields.AFTER, request));
        faces.responseComplete();
    }

    private List<FormAnswer.News> news() {
        List<FormAnswer.News> news = new ArrayList<>();
        for (Iterator<String> fields = faces.getClientIdsWithMessages(); fields.hasNext(); ) {
            String field = fields.next();
            faces.getMessageList(field).forEach(message -> news.add(FormAnswer.News.of(field, message)));
        }
        return news;
    }
}
