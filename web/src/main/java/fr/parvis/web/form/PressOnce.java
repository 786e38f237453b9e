package fr.parvis.web.form;

import fr.parvis.counter.boundary.FormOnce;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Hears the buttons of staff forms: what was pressed is done once for each sending, whole or not at all, and a button in a
 * table acts on the row that the person saw (ADR 0061). Presses of live pages come by ajax, carry a request id of their own
 * and are guarded where they act.
 */
public class PressOnce implements ActionListener {
    private final ActionListener usual;

    /** Faces gives the listener that it would use itself. */
    public PressOnce(ActionListener usual) {
        this.usual = usual;
    }

    @Override
    public void processAction(ActionEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!FormFields.isSent(faces)) {
            usual.processAction(event);
            return;
        }
        UIData table = tableOf(event.getComponent());
        if (table == null) {
            once(faces, event);
            return;
        }
        int row = table.getRowIndex();
        OptionalInt seen = TableRows.find(faces, table);
        if (seen.isPresent()) {
            table.setRowIndex(seen.getAsInt());
            once(faces, event);
        } else {
            table.setRowIndex(row);
            answers().gone();
        }
        table.setRowIndex(row);
    }

    private void once(FacesContext faces, ActionEvent event) {
        UUID request = FormFields.request(faces).orElse(null);
        if (request == null) {
            answers().gone();
            return;
        }
        long site = CDI.current().select(Workplace.class).get().siteId();
        FormOnce forms = CDI.current().select(FormOnce.class).get();
        try {
            boolean first = forms.once(site, request, inThisWar(() -> attempt(forms, request, event)));
            if (!first) {
                answers().again();
            }
        } catch (RuntimeException notStored) {
            answers().undone(request.toString(), notStored);
        }
    }

    /**
     * What was done is written before it is called done. The answer is there before the end of the transaction: a second sending
     * that waited finds it.
     */
    private boolean attempt(FormOnce forms, UUID request, ActionEvent event) {
        boolean done = answers().attempt(() -> usual.processAction(event), forms::write);
        if (done) {
            answers().keep(request.toString());
        }
        return done;
    }

    /** The boundary runs with the class loader of its own jar, which does not see the words of the pages. */
    private static BooleanSupplier inThisWar(BooleanSupplier deed) {
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        return () -> {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(ours);
            try {
                return deed.getAsBoolean();
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        };
    }

    private static FormAnswers answers() {
        return CDI.current().select(FormAnswers.class).get();
    }

    private static UIData tableOf(UIComponent component) {
        for (UIComponent above = component; above != null; above = above.getParent()) {
            if (above instanceof UIData table) {
                return table;
            }
        }
        return null;
    }
}
