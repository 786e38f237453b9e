package fr.parvis.web.admin;

import fr.parvis.partner.FileFacts;
import fr.parvis.partner.ImportField;
import fr.parvis.partner.ImportReport.Refusal;
import fr.parvis.partner.ImportView;
import fr.parvis.partner.boundary.AppointmentImport;
import fr.parvis.partner.boundary.AppointmentImport.Brought;
import fr.parvis.web.form.FormAnswers;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Importing a file of appointments: bring it, say what its columns hold, look at what would become of it, have it written. */
@Named
@RequestScoped
public class ImportPage {
    private static final String ADDRESS = "/staff/admin/import.xhtml";
    private static final int SHOWN_REFUSALS = 100;

    @Inject
    private AppointmentImport imports;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private FormAnswers answers;

    @Inject
    private Texts texts;

    private long id;
    private Part file;
    private boolean tell;
    private final Map<String, Integer> places = new HashMap<>();
    private ImportView view;

    /** Shows the file of the address, if it is still there. */
    public void open() {
        if (getView() != null) {
            tell = view.mapping().tell();
            view.mapping().places().forEach((field, place) -> places.put(field.name(), place));
        }
    }

    /** Brings the chosen file. */
    public void bring() {
        if (file == null || file.getSize() == 0) {
            notices.refuse("import.wanted.fileNone");
            return;
        }
        try (InputStream in = file.getInputStream()) {
            Brought brought = imports.bring(workplace.siteId(), file.getSubmittedFileName(), in.readAllBytes());
            if (brought.id() == 0) {
                notices.refuse("import.wanted." + brought.wanted());
            } else {
                answers.goOn(ADDRESS + "?id=" + brought.id());
            }
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
    }

    /** Looks at every line by what the columns are said to hold. */
    public void check() {
        Map<ImportField, Integer> chosen = new EnumMap<>(ImportField.class);
        for (ImportField field : ImportField.values()) {
            Integer place = places.get(field.name());
            if (place != null && place >= 0) {
                chosen.put(field, place);
            }
        }
        imports.check(id, chosen, tell).ifPresent(wanted -> notices.refuse("import.wanted." + wanted));
        view = null;
    }

    /** Has the valid lines written. */
    public void write() {
        imports.write(id);
        view = null;
    }

    /** Forgets the file. */
    public void forget() {
        imports.forget(id);
        answers.goOn(ADDRESS);
        notices.say("import.forgotten");
    }

    /** The file that the page is about; null when there is none, or none any more. */
    public ImportView getView() {
        if (view == null && id != 0) {
            view = imports.find(id).orElse(null);
        }
        return view;
    }

    /** How the file was understood, in words. */
    public String getUnderstood() {
        FileFacts facts = getView().facts();
        List<String> said = new ArrayList<>();
        said.add(texts.of(view.rows() == 1 ? "import.row" : "import.rows", view.rows()));
        if (facts.spreadsheet()) {
            said.add(texts.of("import.sheet", facts.sheet()));
            if (!facts.passedOver().isEmpty()) {
                said.add(texts.of("import.passedOver", String.join(", ", facts.passedOver())));
            }
        } else {
            said.add(texts.of("import.separator." + separator(facts.separator())));
            said.add(texts.of("import.charset", facts.charset().displayName()));
        }
        return String.join(" ", said);
    }

    private static String separator(char sign) {
        return switch (sign) {
            case ',' -> "comma";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "semicolon";
        };
    }

    /** The name of a column as the choice shows it. */
    public String column(int place) {
        String name = getView().header().get(place);
        return name.isEmpty() ? texts.of("import.column", place + 1) : name;
    }

    /** The places of the columns. */
    public List<Integer> getColumns() {
        List<Integer> columns = new ArrayList<>();
        if (getView() == null) {
            return columns;
        }
        for (int place = 0; place < getView().header().size(); place++) {
            columns.add(place);
        }
        return columns;
    }

    /** The first refused lines; the others are in the file that can be taken home. */
    public List<Refusal> getRefusals() {
        return getView() == null || view.report() == null
                ? List.of()
                : view.report().refused().stream().limit(SHOWN_REFUSALS).toList();
    }

    /** Why a line is not taken. */
    public String why(Refusal refusal) {
        return texts.of("import.fault." + refusal.fault().name(), refusal.other());
    }

    public ImportField[] getFields() {
        return ImportField.values();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isTell() {
        return tell;
    }

    public void setTell(boolean tell) {
        this.tell = tell;
    }

    public Map<String, Integer> getPlaces() {
        return places;
    }
}
