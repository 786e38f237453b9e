package fr.parvis.partner.table;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import fr.parvis.partner.FileFacts;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CSV as French programs write it: with or without a byte order mark, UTF-8, UTF-16 or the Western European letters of Windows (which
 * hold those of Latin-1), with semicolons, commas, tabs or bars. univocity-parsers finds separator and quotes by the lines themselves.
 */
final class Csv {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final char MARK = '\ufeff';

    /** How Excel is made to keep a telephone number as text: a formula that computes nothing. */
    private static final Pattern TEXT_AS_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private Csv() {}

    static Table read(byte[] file) {
        Charset charset = charset(file);
        String text = new String(file, charset);
        boolean mark = !text.isEmpty() && text.charAt(0) == MARK;
        if (mark) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0) {
            throw Unreadable.file("fileKind");
        }
        CsvParser parser = new CsvParser(settings());
        try {
            List<TableRow> rows = rows(parser, text);
            char separator = parser.getDetectedFormat() == null
                    ? ';'
                    : parser.getDetectedFormat().getDelimiter();
            return new Table(new FileFacts(false, separator, charset, mark, "", List.of()), rows);
        } catch (TextParsingException torn) {
            throw Unreadable.file("fileTorn");
        } finally {
            parser.stopParsing();
        }
    }

    private static CsvParserSettings settings() {
        CsvParserSettings settings = new CsvParserSettings();
        settings.detectFormatAutomatically(';', ',', '\t', '|');
        settings.setReadInputOnSeparateThread(false);
        settings.setSkipEmptyLines(false);
        settings.setNullValue("");
        settings.setEmptyValue("");
        settings.setMaxCharsPerColumn(Table.MOST_LETTERS);
        settings.setMaxColumns(Table.MOST_COLUMNS);
        settings.getFormat().setComment('\0');
        return settings;
    }

    private static List<TableRow> rows(CsvParser parser, String text) {
        List<TableRow> rows = new ArrayList<>();
        parser.beginParsing(new StringReader(text));
        int line = 1;
        for (String[] cells = parser.parseNext(); cells != null; cells = parser.parseNext()) {
            int breaks = 0;
            List<String> texts = new ArrayList<>(cells.length);
            Set<Integer> formulas = new HashSet<>();
            for (String cell : cells) {
                String plain = cell == null ? "" : cell;
                breaks += (int) plain.chars().filter(letter -> letter == '\n').count();
                texts.add(text(plain.strip(), texts.size(), formulas));
            }
            TableRow row = new TableRow(line, texts, formulas);
            if (!row.isEmpty()) {
                add(rows, row);
            }
            line += 1 + breaks;
        }
        return rows;
    }

    static void add(List<TableRow> rows, TableRow row) {
        if (rows.size() > Table.MOST_ROWS) {
            throw Unreadable.file("fileLong");
        }
        rows.add(row);
    }

    private static String text(String cell, int place, Set<Integer> formulas) {
        Matcher harmless = TEXT_AS_FORMULA.matcher(cell);
        if (harmless.matches()) {
            return harmless.group(1).strip();
        }
        if (cell.startsWith("=")) {
            formulas.add(place);
        }
        return cell;
    }

    private static Charset charset(byte[] file) {
        if (file.length > 1 && file[0] == (byte) 0xff && file[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (file.length > 1 && file[0] == (byte) 0xfe && file[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException older) {
            return WESTERN;
        }
    }
}
