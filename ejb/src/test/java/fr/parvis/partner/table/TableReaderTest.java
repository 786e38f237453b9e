package fr.parvis.partner.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.shared.input.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as programs write them. */
class TableReaderTest {
    private static final String LINES =
            "Date;Heure;Motif\r\n03/12/2026;9h20;Aide à domicile\r\n\r\n04/12/2026;10h;Été\r\n";

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "windows-1252,false", "UTF-16LE,true", "UTF-16BE,true"})
    void accents_are_right_in_every_encoding_that_occurs(String name, boolean mark) {
        Charset charset = Charset.forName(name);
        Table table = TableReader.read(((mark ? "\ufeff" : "") + LINES).getBytes(charset));

        assertThat(table.facts().charset()).isEqualTo(charset);
        assertThat(table.facts().mark()).isEqualTo(mark);
        assertThat(table.facts().separator()).isEqualTo(';');
        assertThat(table.rows()).extracting(row -> row.cell(0)).containsExactly("Date", "03/12/2026", "04/12/2026");
        assertThat(table.rows()).extracting(row -> row.cell(2)).containsExactly("Motif", "Aide à domicile", "Été");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"; ;", ", ,", "tab tab", "| |"})
    void the_separator_is_found_by_the_lines(String sign, String same) {
        char separator = sign.equals("tab") ? '\t' : sign.charAt(0);
        Table table = csv(LINES.replace(';', separator));

        assertThat(table.facts().separator()).isEqualTo(separator);
        assertThat(table.width()).isEqualTo(3);
    }

    @Test
    void a_line_keeps_the_number_that_a_spreadsheet_shows() {
        Table table = csv("Date;Note\n\n1;\"deux\nlignes\"\n;;\n2;fin\n");

        assertThat(table.rows()).extracting(TableRow::line).containsExactly(1, 3, 6);
    }

    @Test
    void a_formula_is_named_and_a_text_that_hides_in_one_is_read() {
        Table table = csv("Date;Tel;Nom\n3/12/2026;\"=\"\"0612345678\"\"\";=1+1\n");

        TableRow row = table.rows().get(1);
        assertThat(row.cell(1)).isEqualTo("0612345678");
        assertThat(row.formulas()).containsExactly(2);
    }

    @Test
    void a_spreadsheet_gives_days_hours_postcodes_and_telephones_as_they_are_meant() throws IOException {
        Table table = TableReader.read(book(sheet -> {
            sheet.value(0, 0, "Date");
            sheet.value(1, 0, LocalDate.of(2026, 12, 3));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, 0.388888888888889);
            sheet.style(1, 1).format("[$-40C]hh\\hmm").set();
            sheet.value(1, 2, 75001);
            sheet.value(1, 3, "0612345678");
            sheet.value(1, 4, 46359.388888888889);
            sheet.style(1, 4).format("dd/mm/yyyy hh:mm").set();
            sheet.formula(1, 5, "1+1");
            sheet.value(1, 6, 12345678901234L);
            sheet.value(3, 0, "fin");
        }));

        TableRow row = table.rows().get(1);
        assertThat(row.cells().subList(0, 5))
                .containsExactly("2026-12-03", "09:20", "75001", "0612345678", "2026-12-03 09:20");
        assertThat(row.formulas()).containsExactly(5);
        assertThat(row.cell(6)).isEqualTo("12345678901234");
        assertThat(table.rows()).extracting(TableRow::line).containsExactly(1, 2, 4);
    }

    @Test
    void a_hidden_sheet_is_passed_over_and_told() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Parvis", "1.0")) {
            Worksheet hidden = book.newWorksheet("Listes");
            hidden.value(0, 0, "caché");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            book.newWorksheet("Rendez-vous").value(0, 0, "vu");
        }

        Table table = TableReader.read(bytes.toByteArray());

        assertThat(table.facts().sheet()).isEqualTo("Rendez-vous");
        assertThat(table.facts().passedOver()).isEqualTo(List.of("Listes"));
        assertThat(table.rows().get(0).cell(0)).isEqualTo("vu");
    }

    @ParameterizedTest
    @CsvSource({
        "General,false",
        "0.00,false",
        "#\\ ##0\\ \"jours\",false",
        "[Red]0,false",
        "0##########,false",
        "dd/mm/yyyy,true",
        "hh\"h\"mm,true",
        "[h]:mm,true",
        "[$-40C]d mmm yyyy,true"
    })
    void a_format_shows_a_moment_by_its_letters_not_by_its_words(String format, boolean moment) {
        assertThat(Xlsx.isMoment(format)).isEqualTo(moment);
    }

    @Test
    void what_is_no_table_is_refused_by_its_kind() throws IOException {
        assertRefused(new byte[0], "fileEmpty");
        assertRefused("\n\n".getBytes(StandardCharsets.UTF_8), "fileEmpty");
        assertRefused("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8), "fileKind");
        assertRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, "fileOldExcel");
        assertRefused(zip("readme.txt", 10), "fileKind");
        assertRefused(zip("xl/workbook.xml", 10), "fileTorn");
        assertRefused(zip("xl/workbook.xml", 100 * 1024 * 1024), "fileLong");
        assertRefused(("a;b\n" + "x".repeat(3000) + ";1\n").getBytes(StandardCharsets.UTF_8), "fileTorn");
        assertRefused("a;b\n".repeat(Table.MOST_ROWS + 2).getBytes(StandardCharsets.UTF_8), "fileLong");
    }

    private static void assertRefused(byte[] file, String kind) {
        assertThatThrownBy(() -> TableReader.read(file)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.wanted().kind())
                .isEqualTo(kind));
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }

    private static Table csv(String text) {
        return TableReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] book(java.util.function.Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Parvis", "1.0")) {
            fill.accept(book.newWorksheet("Rendez-vous"));
        }
        return bytes.toByteArray();
    }
}
