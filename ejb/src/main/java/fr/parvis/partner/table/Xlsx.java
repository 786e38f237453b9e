package fr.parvis.partner.table;

import fr.parvis.partner.FileFacts;
import fr.parvis.shared.input.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The first sheet of a spreadsheet that its author sees. A number becomes the text of its value, whole ones without a fraction (a
 * library's own text may say 75001.0); a number with the form of a day or an hour becomes {@code 2026-12-03}, {@code 09:20} or both.
 * Formulas are named, not computed, and the value that the spreadsheet program left beside them is not believed.
 */
final class Xlsx {
    /** What a file may unpack to; a file of 4 MB with 25,000 lines stays far below. */
    private static final long MOST_UNPACKED = 80L * 1024 * 1024;

    private static final int BUFFER = 16 * 1024;

    /** What stands in a format beside the letters of days and hours: colours and languages, quoted words, escaped letters. */
    private static final Pattern BESIDE = Pattern.compile("\\[(?!h+]|m+]|s+])[^\\]]*]|\"[^\"]*\"|\\\\.|_.|\\*.");

    private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(24 * 60);

    private Xlsx() {}

    static Table read(byte[] file) {
        try {
            requireBounded(file);
            return table(file);
        } catch (Refused told) {
            throw told;
        } catch (IOException | RuntimeException torn) {
            // Whatever a library throws over a file from outside: the file is not as it should be.
            throw Unreadable.file("fileTorn");
        }
    }

    private static Table table(byte[] file) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<Sheet> sheets = book.getSheets().toList();
            Sheet first = sheets.stream()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> Unreadable.file("fileEmpty"));
            List<String> others = sheets.stream()
                    .filter(sheet -> sheet != first)
                    .map(Sheet::getName)
                    .toList();
            return new Table(new FileFacts(true, ';', null, false, first.getName(), others), rows(book, first));
        }
    }

    private static List<TableRow> rows(ReadableWorkbook book, Sheet sheet) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (Stream<Row> lines = sheet.openStream()) {
            lines.map(line -> row(line, book.isDate1904()))
                    .filter(row -> !row.isEmpty())
                    .forEach(row -> Csv.add(rows, row));
        }
        return rows;
    }

    private static TableRow row(Row line, boolean since1904) {
        List<String> texts = new ArrayList<>();
        Set<Integer> formulas = new HashSet<>();
        for (int place = 0; place < Math.min(line.getCellCount(), Table.MOST_COLUMNS); place++) {
            Cell cell = line.getCell(place);
            if (cell == null) {
                texts.add("");
                continue;
            }
            boolean formula = cell.getType() == CellType.FORMULA || cell.getFormula() != null;
            if (formula) {
                formulas.add(place);
            }
            texts.add(formula ? "=" + cell.getFormula() : text(cell, since1904));
        }
        return new TableRow(line.getRowNum(), texts, formulas);
    }

    private static String text(Cell cell, boolean since1904) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell, since1904);
            case STRING -> bounded(cell.asString());
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "oui" : "non";
            case EMPTY, ERROR, FORMULA -> "";
        };
    }

    private static String bounded(String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.length() > Table.MOST_LETTERS) {
            throw Unreadable.file("fileTorn");
        }
        return plain;
    }

    private static String number(Cell cell, boolean since1904) {
        BigDecimal value = cell.asNumber();
        String format = cell.getDataFormatString();
        if (format == null || !isMoment(format)) {
            return plain(value);
        }
        BigDecimal serial = since1904 && value.compareTo(BigDecimal.ONE) >= 0
                ? value.add(BigDecimal.valueOf(FrenchMoments.DAYS_TO_1904))
                : value;
        if (serial.signum() >= 0 && serial.compareTo(BigDecimal.ONE) < 0) {
            return hour(serial).toString();
        }
        return FrenchMoments.ofSerial(plain(serial))
                .map(moment -> written(moment, serial))
                .orElseGet(() -> plain(value));
    }

    private static String written(LocalDateTime moment, BigDecimal serial) {
        boolean whole = serial.stripTrailingZeros().scale() <= 0;
        return whole ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + moment.toLocalTime();
    }

    private static LocalTime hour(BigDecimal fraction) {
        return FrenchMoments.ofMinutes(fraction.multiply(MINUTES_A_DAY));
    }

    private static String plain(BigDecimal value) {
        String text = value.stripTrailingZeros().toPlainString();
        return bounded(text);
    }

    /** Whether numbers of this format are shown as a day or an hour. */
    static boolean isMoment(String format) {
        String letters = BESIDE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !letters.contains("general")
                && !letters.contains("standard")
                && letters.chars().anyMatch(letter -> "ymdhsj".indexOf(letter) >= 0);
    }

    /**
     * A small file can unpack to all the memory there is: it is measured before anything reads it, by its table of contents as the library
     * reads it. Java's own stream of a ZIP file stumbles over files that are fine.
     */
    private static void requireBounded(byte[] file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long all = 0;
        try (ZipFile parts = ZipFile.builder().setByteArray(file).get()) {
            if (parts.getEntry("xl/workbook.xml") == null) {
                throw Unreadable.file("fileKind");
            }
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                try (InputStream in = parts.getInputStream(part)) {
                    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                        all += length;
                        if (all > MOST_UNPACKED) {
                            throw Unreadable.file("fileLong");
                        }
                    }
                }
            }
        }
    }
}
