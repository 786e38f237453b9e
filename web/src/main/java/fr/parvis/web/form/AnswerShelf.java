package fr.parvis.web.form;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last answers that a signed-in browser was given, so that a page that is loaded again shows the same. */
@SessionScoped
public class AnswerShelf implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 40;

    private final LinkedHashMap<String, FormAnswer> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FormAnswer> eldest) {
            return size() > MOST;
        }
    };

    synchronized void keep(String request, FormAnswer answer) {
        answers.putIfAbsent(request, answer);
    }

    synchronized void forget(String request) {
        answers.remove(request);
    }

    synchronized Optional<FormAnswer> find(String request) {
        return Optional.ofNullable(answers.get(request));
    }
}
