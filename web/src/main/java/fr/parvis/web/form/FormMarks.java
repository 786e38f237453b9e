package fr.parvis.web.form;

import fr.parvis.web.security.FormSeal;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIData;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import java.util.Iterator;
import java.util.UUID;

/**
 * Puts into every Faces form of a staff page, whoever writes the page, the hidden fields by which it is known again: the seal
 * of the browser ({@link FormSeal}) and what {@link FormFields} tells.
 */
public class FormMarks implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        mark((UIViewRoot) event.getSource());
    }

    private static void mark(UIComponent component) {
        if (component instanceof UIForm && component.getChildren().stream().noneMatch(Mark.class::isInstance)) {
            component.getChildren().add(new Mark());
            return;
        }
        for (Iterator<UIComponent> within = component.getFacetsAndChildren(); within.hasNext(); ) {
            mark(within.next());
        }
    }

    /** The hidden fields themselves; they are written anew with each page and kept nowhere. */
    private static final class Mark extends UIComponentBase {
        Mark() {
            setTransient(true);
        }

        @Override
        public String getFamily() {
            return "fr.parvis.FormMark";
        }

        @Override
        public void encodeBegin(FacesContext faces) throws IOException {
            CDI<Object> beans = CDI.current();
            FormSeal seal = beans.select(FormSeal.class).get();
            hidden(faces, seal.getField(), seal.getToken());
            hidden(faces, FormFields.REQUEST, UUID.randomUUID().toString());
            hidden(faces, FormFields.PAGE, FormFields.here(faces));
            hidden(
                    faces,
                    FormFields.SITE,
                    Long.toString(beans.select(Workplace.class).get().siteId()));
            rows(faces, getParent());
        }

        private void rows(FacesContext faces, UIComponent within) throws IOException {
            if (within instanceof UIData table && table.isRendered()) {
                hidden(faces, FormFields.ROWS + table.getClientId(faces), String.join(",", TableRows.keys(table)));
                return;
            }
            for (Iterator<UIComponent> parts = within.getFacetsAndChildren(); parts.hasNext(); ) {
                UIComponent part = parts.next();
                if (part.isRendered()) {
                    rows(faces, part);
                }
            }
        }

        private void hidden(FacesContext faces, String name, String value) throws IOException {
            ResponseWriter out = faces.getResponseWriter();
            out.startElement("input", this);
            out.writeAttribute("type", "hidden", null);
            out.writeAttribute("name", name, null);
            out.writeAttribute("value", value, null);
            out.endElement("input");
        }
    }
}
