package fr.parvis.partner.table;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes lines that French spreadsheets read: a byte order mark, semicolons, everything quoted, and no cell taken as a formula. */
public final class SafeCsv {
    /** What stands before the first line. */
    public static final String MARK = "\ufeff";

    private SafeCsv() {}

    /** A line with its end. */
    public static String line(Collection<String> cells) {
        return cells.stream().map(SafeCsv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"").replaceFirst("^([=+@\t\r-])", "'$1") + "\"";
    }
}
