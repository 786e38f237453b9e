package fr.parvis.web.form;

import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The rows of a table as somebody saw them. Faces only knows that the third row was pressed; when a row came or went
 * meanwhile, the third one is another.
 */
final class TableRows {
    private TableRows() {}

    /** The keys of a table's rows, in order: the identifier of a record, else the value itself. */
    static List<String> keys(UIData table) {
        int before = table.getRowIndex();
        List<String> keys = new ArrayList<>();
        for (int row = 0; row < table.getRowCount(); row++) {
            table.setRowIndex(row);
            keys.add(key(table.getRowData()));
        }
        table.setRowIndex(before);
        return keys;
    }

    private static String key(Object row) {
        try {
            return String.valueOf(row.getClass().getMethod("id").invoke(row));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException plain) {
            return String.valueOf(row).replaceAll("[^\\w.:-]", "_");
        }
    }

    /** Where the row now stands in which a button was pressed; empty when it is gone. */
    static OptionalInt find(FacesContext faces, UIData table) {
        int pressed = table.getRowIndex();
        table.setRowIndex(-1);
        String sent = FormFields.of(faces).getOrDefault(FormFields.ROWS + table.getClientId(faces), "");
        List<String> seen = List.of(sent.split(","));
        List<String> now = keys(table);
        int found = pressed < seen.size() ? now.indexOf(seen.get(pressed)) : -1;
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
