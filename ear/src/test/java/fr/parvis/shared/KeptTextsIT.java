package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.advice.entity.RemedyColumn;
import fr.parvis.counter.CallReason;
import fr.parvis.counter.CallReason.ByAgent;
import fr.parvis.counter.CallReason.ByRule;
import fr.parvis.counter.entity.CallReasonColumn;
import fr.parvis.counter.entity.DecisionColumn;
import fr.parvis.learning.entity.ArrivalColumn;
import fr.parvis.queueing.improve.advice.Remedy;
import fr.parvis.queueing.improve.study.ArrivalSpan;
import fr.parvis.queueing.improve.study.CounterLoad;
import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.queueing.rule.CallRule;
import fr.parvis.queueing.rule.Choice;
import fr.parvis.reception.DayTally;
import fr.parvis.reception.TallyColumn;
import fr.parvis.site.OpeningSpan;
import fr.parvis.staffing.Break;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.study.Organisation;
import fr.parvis.study.StudyFigures;
import fr.parvis.study.control.FiguresJson;
import fr.parvis.study.control.OrganisationJson;
import fr.parvis.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What schema 103 kept as texts of our own forms is JSON afterwards, and is read as it was meant (ADR 0100). */
class KeptTextsIT {
    /** The last schema with texts. */
    private static final String BEFORE = "103";

    private FluentConfiguration flyway;
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void a_site_as_schema_103_left_it() throws Exception {
        String url = TestDatabase.fresh();
        flyway = Flyway.configure()
                .dataSource(url, TestDatabase.user(), TestDatabase.password())
                .locations("classpath:db/migration");
        flyway.target(BEFORE).load().migrate();
        connection = TestDatabase.connect(url);
        statement = connection.createStatement();
        statement.execute("insert into site (id, code, name, zone_id) values (1, 'un', 'Un', 'Europe/Paris')");
        statement.execute("insert into motif (id, site_id, code, pictogram, position, usual_minutes) values"
                + " (11, 1, 'courrier', 'letter', 1, 5), (12, 1, 'autre', 'unsure', 2, 8)");
        statement.execute("insert into counter (id, site_id, label, position) values (3, 1, 'Guichet 1', 1)");
        statement.execute(
                "insert into agent (id, login, display_name, password_hash) values (5, 'karim', 'Karim', 'x')");
        statement.execute(
                "insert into ticket (id, site_id, day, series, rank, link, request_id, motif_id, visitor_class,"
                        + " language, status, arrived_at, reference_at, since, moved_at) values (7, 1, '2026-03-03', 'A', 1, 'L',"
                        + " gen_random_uuid(), 11, 'WALK_IN', 'fr', 'LEFT', now(), now(), now(), now())");
    }

    @AfterEach
    void leave() throws SQLException {
        connection.close();
    }

    @Test
    void every_call_of_before_is_found_again_from_its_record() throws Exception {
        List<String[]> calls = kept("calls-V103.tsv");
        for (String[] call : calls) {
            int number = calls.indexOf(call) + 1;
            run(
                    "insert into counter_call (id, site_id, day, sequence, ticket_id, counter_id, agent_id, called_at, recall,"
                            + " reason) values (?, 1, '2026-03-03', ?, 7, 3, 5, now(), false, ?)",
                    number,
                    number,
                    call[2]);
            run(
                    "insert into call_record (call_id, site_id, called_at, rule_ticket_id, desk) values (?, 1, now(), ?, ?)",
                    number,
                    call[1].isEmpty() ? null : Long.valueOf(call[1]),
                    call[3].replace('|', '\n'));
        }
        statement.execute(
                "insert into counter_call (id, site_id, day, sequence, ticket_id, counter_id, agent_id, called_at,"
                        + " recall, reason) values (1000, 1, '2026-03-03', 1000, 7, 3, 5, now(), true, '')");

        raise();

        CallRule rule = new CallRule();
        int byRule = 0;
        for (String[] call : calls) {
            int number = calls.indexOf(call) + 1;
            CallReason reason = CallReasonColumn.read(text("select reason from counter_call where id = " + number));
            String desk = text("select desk from call_record where call_id = " + number);
            Optional<Choice> again = rule.next(DecisionColumn.read(desk), Long.parseLong(call[0]));
            assertThat(again.map(choice -> Long.toString(choice.ticketId())).orElse(""))
                    .isEqualTo(call[1]);
            if (call[2].startsWith("agent:")) {
                assertThat(reason).isEqualTo(new ByAgent(call[2].substring("agent:".length())));
            } else {
                assertThat(again.map(choice -> new ByRule(choice.reason()))).contains((ByRule) reason);
                byRule++;
            }
            assertThat(desk.contains("\"waiting\"")).isEqualTo(call[3].contains("|w;"));
        }
        assertThat(byRule).isGreaterThan(30);
        assertThat(calls.size()).isGreaterThan(byRule);
        assertThat(text("select reason from counter_call where id = 1000")).isNull();
    }

    @Test
    void days_answers_memories_and_remedies_of_before_are_read() throws Exception {
        statement.execute("insert into reception_day (id, site_id, day, tally) values"
                + " (1, 1, '2026-03-01', 'A=46,C=9;11=30,12=4;11=3,12=-2'), (2, 1, '2026-03-02', ';;')");
        statement.execute("insert into request_key (site_id, request_id, action, answer, at) values"
                + " (1, '00000000-0000-4000-8000-000000000001', 'next', 'DONE|12|', now()),"
                + " (1, '00000000-0000-4000-8000-000000000002', 'call', 'TAKEN|12|Guichet 2 | est', now()),"
                + " (1, '00000000-0000-4000-8000-000000000003', 'next', 'NOBODY_WAITING||', now()),"
                + " (1, '00000000-0000-4000-8000-000000000004', 'remedy', 'true:12', now()),"
                + " (1, '00000000-0000-4000-8000-000000000005', 'motif', '123', now()),"
                + " (1, '00000000-0000-4000-8000-000000000006', 'form', '', now())");
        String halves = " 0.0".repeat(46) + " 1.0E-5 30.8483145728";
        statement.execute("insert into site_memory (site_id, arrivals) values (1, '1 5.4310552576" + halves + "\n7 2.0"
                + halves + "')");
        statement.execute("insert into applied_remedy (id, site_id, day, remedy, applied_by, applied_at) values"
                + " (1, 1, '2026-03-01', 'open-motif:3:12', 5, now()),"
                + " (2, 1, '2026-03-01', 'move-break:3:1764156600:-20', 5, now()),"
                + " (3, 1, '2026-03-01', 'call-colleague:6:41:45', 5, now()),"
                + " (4, 1, '2026-03-01', 'dance:1', 5, now())");

        raise();

        assertThat(TallyColumn.read(text("select tally from reception_day where id = 1")))
                .isEqualTo(new DayTally(Map.of('A', 46, 'C', 9), Map.of(11L, 30, 12L, 4), Map.of(11L, 3, 12L, 0)));
        assertThat(TallyColumn.read(text("select tally from reception_day where id = 2")))
                .isEqualTo(DayTally.empty());
        statement.execute("insert into reception_day (id, site_id, day) values (3, 1, '2026-03-03')");
        assertThat(TallyColumn.read(text("select tally from reception_day where id = 3")))
                .isEqualTo(DayTally.empty());
        assertThat(column("select answer from request_key order by request_id"))
                .containsExactly(
                        "{\"v\": 1, \"result\": \"DONE\", \"ticket\": 12}",
                        "{\"v\": 1, \"by\": \"Guichet 2 | est\", \"result\": \"TAKEN\", \"ticket\": 12}",
                        "{\"v\": 1, \"result\": \"NOBODY_WAITING\"}",
                        "{\"v\": 1, \"done\": true, \"remedy\": 12}",
                        "{\"v\": 1, \"id\": 123}",
                        "{\"v\": 1}");
        var arrivals =
                ArrivalColumn.read(text("select arrivals from site_memory")).weekdays();
        assertThat(arrivals).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        assertThat(arrivals.get(DayOfWeek.MONDAY).days()).isEqualTo(5.4310552576);
        assertThat(arrivals.get(DayOfWeek.SUNDAY).counts()).hasSize(48).endsWith(1.0E-5, 30.8483145728);
        assertThat(RemedyColumn.read(text("select remedy from applied_remedy where id = 1")))
                .isEqualTo(new Remedy.OpenMotif(3, 12));
        assertThat(RemedyColumn.read(text("select remedy from applied_remedy where id = 2")))
                .isEqualTo(new Remedy.MoveBreak(3, Instant.ofEpochSecond(1764156600), Duration.ofMinutes(-20)));
        assertThat(RemedyColumn.read(text("select remedy from applied_remedy where id = 3")))
                .isEqualTo(new Remedy.CallColleague(6, 41, Set.of(), Set.of(), Duration.ofMinutes(45)));
        assertThat(text("select remedy from applied_remedy where id = 4"))
                .isEqualTo("{\"v\": 0, \"text\": \"dance:1\"}");
        assertThat(column("select pictogram from motif order by id")).containsExactly("envelope", "unsure");
    }

    @Test
    void a_study_of_before_is_read() throws Exception {
        String organisation = "{\"roster\":{\"MONDAY\":[{\"counter\":3,\"from\":\"08:30\",\"to\":\"12:00\",\"breaks\":"
                + "[\"10:00-10:15\"],\"agent\":5}],\"TUESDAY\":[{\"counter\":3,\"from\":\"09:00\",\"to\":\"12:00\",\"breaks\":[]}],"
                + "\"WEDNESDAY\":[]},\"skills\":{\"3\":[11,12]},\"hours\":[[\"MONDAY\",\"08:30\",\"12:00\"]],"
                + "\"appointmentShare\":0.25}";
        StringBuilder draws = new StringBuilder();
        for (Measure measure : Measure.values()) {
            draws.append(draws.isEmpty() ? "" : ",")
                    .append('"')
                    .append(measure.name())
                    .append("\":[1.5,null]");
        }
        String week = "{\"visitors\":10.5,\"draws\":{" + draws + "},\"days\":[[[1,2.5,0],[2,0.25,1]],[[3,1.0,2]]],"
                + "\"dayNinetieth\":[1.25,null],\"counters\":[[210.0,100.5,3.0]]}";
        String figures = "{\"today\":" + week + ",\"wanted\":" + week + ",\"counters\":[3],\"visits\":8,\"days\":5,"
                + "\"measured\":true,\"appointmentShare\":0.3,\"week\":{\"MEAN_WAIT\":7.5}}";
        run(
                "insert into study (id, site_id, name, made_at, base, monday, weeks, expected, seed, draws, today, wanted,"
                        + " status, result) values (1, 1, 'Étude', now(), 'PAST', '2026-03-02', 1, 80, 1, 2, ?, ?, 'DONE', ?),"
                        + " (2, 1, 'Étude 2', now(), 'PAST', '2026-03-02', 1, 80, 1, 2, '{}', '{}', 'DRAFT', null)",
                organisation,
                organisation,
                figures);

        raise();

        Organisation read = OrganisationJson.read(text("select today from study where id = 1"));
        assertThat(read)
                .isEqualTo(new Organisation(
                        Map.of(
                                DayOfWeek.MONDAY,
                                List.of(new PlannedShift(
                                        3,
                                        5L,
                                        LocalTime.of(8, 30),
                                        LocalTime.NOON,
                                        List.of(new Break(LocalTime.of(10, 0), LocalTime.of(10, 15))))),
                                DayOfWeek.TUESDAY,
                                List.of(new PlannedShift(3, null, LocalTime.of(9, 0), LocalTime.NOON, List.of()))),
                        Map.of(3L, Set.of(11L, 12L)),
                        List.of(new OpeningSpan(DayOfWeek.MONDAY, LocalTime.of(8, 30), LocalTime.NOON)),
                        0.25));
        assertThat(OrganisationJson.read(text("select wanted from study where id = 1")))
                .isEqualTo(read);
        StudyFigures result = FiguresJson.read(text("select result from study where id = 1"));
        assertThat(result.today().days())
                .containsExactly(
                        List.of(new ArrivalSpan(1, 2.5, 0), new ArrivalSpan(2, 0.25, 1)),
                        List.of(new ArrivalSpan(3, 1, 2)));
        assertThat(result.today().counters()).containsExactly(new CounterLoad(210, 100.5, 3));
        assertThat(result.wanted().draws().get(Measure.MEAN_WAIT)).containsExactly(1.5, Double.NaN);
        assertThat(result.today().dayNinetieth()).containsExactly(1.25, Double.NaN);
        assertThat(result.past().week()).isEqualTo(Map.of(Measure.MEAN_WAIT, 7.5));
        assertThat(text("select result from study where id = 2")).isNull();
    }

    private void raise() {
        flyway.target("latest").load().migrate();
    }

    private static List<String[]> kept(String file) throws IOException {
        try (InputStream lines = KeptTextsIT.class.getResourceAsStream("/kept/" + file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                prepared.setObject(place + 1, values[place]);
            }
            prepared.executeUpdate();
        }
    }

    private String text(String query) throws SQLException {
        return column(query).get(0);
    }

    private List<String> column(String query) throws SQLException {
        List<String> column = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                column.add(rows.getString(1));
            }
        }
        return column;
    }
}
