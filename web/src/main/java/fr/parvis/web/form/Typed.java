package fr.parvis.web.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was typed into a form, taken from the sending and put back into the page that answers it. */
final class Typed {
    private Typed() {}

    /** Every field of the sending but passwords. */
    static Map<String, String[]> of(FacesContext faces) {
        Set<String> secrets = new HashSet<>();
        collectSecrets(faces, faces.getViewRoot(), secrets);
        Map<String, String[]> typed = new HashMap<>(faces.getExternalContext().getRequestParameterValuesMap());
        typed.keySet().removeAll(secrets);
        typed.keySet().removeIf(name -> name.startsWith("parvis-") || name.startsWith("jakarta.faces."));
        return typed;
    }

    private static void collectSecrets(FacesContext faces, UIComponent component, Set<String> secrets) {
        if (component instanceof HtmlInputSecret) {
            secrets.add(component.getClientId(faces));
        }
        for (Iterator<UIComponent> within = component.getFacetsAndChildren(); within.hasNext(); ) {
            collectSecrets(faces, within.next(), secrets);
        }
    }

    /** Lets the inputs of the form that was sent read their fields again; nothing else hears it. */
    static void putBack(FacesContext faces, Map<String, String[]> typed) {
        decode(new Sent(faces, typed), faces.getViewRoot());
    }

    /** A file is chosen anew: no page may fill its field, and Faces looks for it in a request that brings none. */
    private static boolean takesFile(UIComponent form) {
        return form instanceof HtmlForm html && "multipart/form-data".equals(html.getEnctype());
    }

    private static void decode(FacesContext sent, UIComponent component) {
        if (component instanceof UIForm) {
            if (!takesFile(component)) {
                component.processDecodes(sent);
            }
            return;
        }
        for (Iterator<UIComponent> within = component.getFacetsAndChildren(); within.hasNext(); ) {
            decode(sent, within.next());
        }
    }

    /** The context of the page, but with the fields of the sending. */
    private static final class Sent extends FacesContextWrapper {
        private final ExternalContext outside;

        Sent(FacesContext faces, Map<String, String[]> typed) {
            super(faces);
            outside = new Outside(faces.getExternalContext(), typed);
        }

        @Override
        public ExternalContext getExternalContext() {
            return outside;
        }
    }

    /** The wrapper of Faces itself lacks two types. */
    @SuppressWarnings("unchecked")
    private static final class Outside extends ExternalContextWrapper {
        private final Map<String, String[]> typed;

        Outside(ExternalContext outside, Map<String, String[]> typed) {
            super(outside);
            this.typed = typed;
        }

        @Override
        public Map<String, String[]> getRequestParameterValuesMap() {
            return typed;
        }

        @Override
        public Map<String, String> getRequestParameterMap() {
            return typed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        }
    }
}
