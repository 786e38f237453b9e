package fr.parvis.partner.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.Contact;
import fr.parvis.agenda.PartnerAppointment;
import fr.parvis.agenda.PartnerAppointment.Known;
import fr.parvis.partner.ImportField;
import fr.parvis.partner.ImportMapping;
import fr.parvis.partner.ImportReport.Refusal;
import fr.parvis.partner.LineFault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of files, and what is wrong with them. */
class LineReaderTest {
    private static final String HEADER =
            "Date;Heure;Motif;Agent;Durée;Nom d’appel;Téléphone;E-mail;Langue;Identifiant\n";
    private static final Names MOTIFS = new Names()
            .add("Aide à domicile", 1)
            .add("Courrier", 2)
            .add("Courrier", 3)
            .addCode("domiciliation", 2);
    private static final Names AGENTS =
            new Names().add("Sophie", 11).addCode("sophie", 11).add("Karim", 12).add("KARIM", 13);

    @Test
    void a_whole_line_is_an_appointment() {
        PartnerAppointment one =
                only("03/12/2026;9h20;aide a DOMICILE;Sophie;45;A. B.;06 12 34 56 78;a@example.org;arabe;R-7");

        assertThat(one.key()).isEqualTo("id:R-7");
        assertThat(one.expected().startsAt()).isEqualTo(Instant.parse("2026-12-03T08:20:00Z"));
        assertThat(one.expected().motifId()).isEqualTo(1);
        assertThat(one.expected().agentId()).isEqualTo(11);
        assertThat(one.expected().minutes()).isEqualTo(45);
        assertThat(one.attendee()).isEqualTo(new Attendee("A. B.", new Contact("+33612345678", "a@example.org"), "ar"));
    }

    @Test
    void what_a_line_leaves_open_is_as_the_motif_says_it() {
        PartnerAppointment one = only("03/12/2026;9h20;domiciliation;;;;;;;");

        assertThat(one.expected().motifId()).isEqualTo(2);
        assertThat(one.expected().agentId()).isNull();
        assertThat(one.expected().minutes()).isEqualTo(30);
        assertThat(one.attendee()).isEqualTo(Attendee.UNNAMED);
        assertThat(one.key()).startsWith("sum:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAY_MISSING|;9h20;domiciliation;;;;;;;",
                "DAY_UNREADABLE|31/02/2027;9h20;domiciliation;;;;;;;",
                "HOUR_MISSING|03/12/2026;;domiciliation;;;;;;;",
                "HOUR_UNREADABLE|03/12/2026;25h;domiciliation;;;;;;;",
                "HOUR_SKIPPED|28/03/2027;2h30;domiciliation;;;;;;;",
                "PAST|30/11/2026;9h20;domiciliation;;;;;;;",
                "TOO_FAR|03/12/2029;9h20;domiciliation;;;;;;;",
                "MOTIF_MISSING|03/12/2026;9h20;;;;;;;;",
                "MOTIF_UNKNOWN|03/12/2026;9h20;Piscine;;;;;;;",
                "MOTIF_TWICE|03/12/2026;9h20;courrier;;;;;;;",
                "AGENT_UNKNOWN|03/12/2026;9h20;domiciliation;Paul;;;;;;",
                "AGENT_TWICE|03/12/2026;9h20;domiciliation;Karim;;;;;;",
                "MINUTES|03/12/2026;9h20;domiciliation;;4;;;;;",
                "MINUTES|03/12/2026;9h20;domiciliation;;longtemps;;;;;",
                "CALL_NAME|03/12/2026;9h20;domiciliation;;;aaaaaaaaaabbbbbbbbbbccccccccccdddddddddde;;;;",
                "PHONE|03/12/2026;9h20;domiciliation;;;;06 12 34 56 78 (bureau);;;",
                "EMAIL|03/12/2026;9h20;domiciliation;;;;;nulle part;;",
                "LANGUAGE|03/12/2026;9h20;domiciliation;;;;;;klingon;",
                "FORMULA|03/12/2026;9h20;domiciliation;;;=A1&B1;;;;",
            })
    void what_is_wrong_is_said_by_line(LineFault fault, String line) {
        assertThat(read(line).refused()).containsExactly(new Refusal(2, fault, 0));
    }

    @Test
    void a_doubled_line_names_the_first_one_and_another_person_at_the_same_hour_is_no_double() {
        Lines lines = read(
                "03/12/2026;9h20;domiciliation;;;A;;;;\n03/12/2026;9h20;domiciliation;;;B;;;;\n\n3 déc. 2026;09:20;Domiciliation;;;a;;;;");

        assertThat(lines.valid()).hasSize(2);
        assertThat(lines.refused()).containsExactly(new Refusal(5, LineFault.DOUBLED, 2));
    }

    @Test
    void in_the_doubled_hour_of_autumn_the_first_one_is_meant() {
        assertThat(only("31/10/2027;2h30;domiciliation;;;;;;;").expected().startsAt())
                .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void what_the_file_has_no_column_for_stays_as_staff_wrote_it() {
        Table table = table("Date;Motif;Identifiant\n03/12/2026 9h20;domiciliation;R-7\n");
        PartnerAppointment first = new LineReader(place(Map.of()), MappingGuess.of(table, null))
                .read(table)
                .valid()
                .get(0);
        Attendee known = new Attendee("A. B.", new Contact("+33612345678", null), "ar");
        Place place = place(Map.of("id:R-7", new Known(5, AppointmentStatus.BOOKED, first.expected(), known)));

        PartnerAppointment again = new LineReader(place, MappingGuess.of(table, null))
                .read(table)
                .valid()
                .get(0);

        assertThat(again.attendee()).isEqualTo(known);
        assertThat(again.against(place.known().get("id:R-7"))).isEqualTo(PartnerAppointment.Change.UNCHANGED);
    }

    @Test
    void columns_are_guessed_by_their_names_and_found_again_where_they_moved() {
        ImportMapping guessed = MappingGuess.of(table(HEADER + "x;;;;;;;;;\n"), null);
        assertThat(guessed.columns()).hasSize(ImportField.values().length);

        Table odd = table("Le jour;Pour quoi\n3/12/2026;x\n");
        ImportMapping said =
                ImportMapping.of(Map.of(ImportField.DAY, 0, ImportField.MOTIF, 1), MappingGuess.header(odd), true);
        ImportMapping found = MappingGuess.of(table("Pour quoi;Autre;Le jour\nx;y;3/12/2026\n"), said);

        assertThat(found.places()).containsEntry(ImportField.DAY, 2).containsEntry(ImportField.MOTIF, 0);
        assertThat(found.tell()).isTrue();
        assertThat(MappingGuess.of(table("3/12/2026;9h20;x\n"), null).headed()).isFalse();
    }

    private static PartnerAppointment only(String line) {
        Lines lines = read(line);
        assertThat(lines.refused()).isEmpty();
        return lines.valid().get(0);
    }

    private static Lines read(String lines) {
        Table table = table(HEADER + lines + "\n");
        return new LineReader(place(Map.of()), MappingGuess.of(table, null)).read(table);
    }

    private static Table table(String text) {
        return TableReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(Map<String, Known> known) {
        return new Place(
                4,
                ZoneId.of("Europe/Paris"),
                Instant.parse("2026-12-01T08:00:00Z"),
                MOTIFS,
                AGENTS,
                Map.of(2L, 30),
                20,
                known);
    }
}
