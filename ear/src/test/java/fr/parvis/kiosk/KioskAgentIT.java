package fr.parvis.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kiosk.CuttingProxy.Cut;
import fr.parvis.kiosk.emulator.PaperReader;
import fr.parvis.kiosk.emulator.PrinterEmulator;
import fr.parvis.testing.Api;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.StopsNodes;
import fr.parvis.testing.TestSite;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is cut or killed wherever: each number that a visitor was told is on the server exactly once. */
@StopsNodes
class KioskAgentIT {
    private static final int ROUNDS = 8;

    private static Nodes nodes;

    @TempDir
    private Path folder;

    /** Request → number and link, of everything that visitors were told. */
    private final Map<UUID, String> told = Collections.synchronizedMap(new LinkedHashMap<>());

    private final AtomicBoolean enough = new AtomicBoolean();
    /** Requests whose ticket the terminal says to have printed. */
    private final Set<UUID> printed = Collections.synchronizedSet(new HashSet<>());

    @BeforeAll
    static void start_a_server() {
        nodes = Nodes.shared();
    }

    @Test
    void with_the_server_there_a_visitor_is_told_what_the_server_knows() throws Exception {
        TestSite site = site(1);
        String token = site.kiosk('B');
        HttpResponse<String> day = new Api(nodes.address(0), token).get("kiosk/day");
        assertThat(Instant.parse(Api.field(day, "from")))
                .as("open for a terminal whose clock lags behind, too")
                .isEqualTo(Instant.parse(Api.field(day, "now")).minusSeconds(300));
        try (PrinterEmulator printer = PrinterEmulator.start();
                Terminal terminal = Terminal.letIn(folder, nodes.address(0), token, "--printer", printer.address())) {
            take(terminal, site, UUID.randomUUID());
            UUID request = UUID.randomUUID();
            HttpResponse<String> first = take(terminal, site, request);
            HttpResponse<String> again = take(terminal, site, request);

            assertThat(Api.field(first, "number")).isEqualTo("B002");
            assertThat(Api.field(first, "ahead")).isEqualTo("1");
            assertThat(Api.field(first, "offline")).isEqualTo("false");
            assertThat(Api.field(first, "printed")).isEqualTo("YES");
            assertThat(Api.field(again, "link")).isEqualTo(Api.field(first, "link"));
            assertThat(terminal.read("/api/tickets/" + Api.field(first, "link") + "/qr.svg")
                            .body())
                    .startsWith("<svg");
            Terminal.until("both tickets are on paper", () -> printer.whole() == 2);
            assertThat(terminal.secondProgram()).startsWith("2 data: another Parvis kiosk already uses the folder");
            assertServerHasExactlyWhatWasTold(site, "B");
        }
    }

    @Test
    void a_refusal_of_the_server_reaches_the_visitor_and_costs_no_number() throws Exception {
        TestSite site = site(1);
        site.run("update motif set daily_quota = 1 where id = ?", site.motifs.get(0));
        site.settle();
        try (Terminal terminal = Terminal.letIn(folder, nodes.address(0), site.kiosk('B'))) {
            take(terminal, site, UUID.randomUUID());
            HttpResponse<String> refused = order(terminal, site, UUID.randomUUID());
            site.run("update motif set daily_quota = null where id = ?", site.motifs.get(0));
            site.settle();

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(Api.field(refused, "key")).isEqualTo("quota-reached");
            assertThat(Api.field(take(terminal, site, UUID.randomUUID()), "number"))
                    .isEqualTo("B002");
            assertThat(rejected(site)).isEmpty();
        }
    }

    @Test
    void a_server_that_tells_everybody_to_come_back_keeps_no_visitor_waiting_and_hears_of_them_later()
            throws Exception {
        TestSite site = site(1);
        try (CuttingProxy network = CuttingProxy.before(nodes.address(0));
                Terminal terminal = Terminal.letIn(folder, network.address(), site.kiosk('B'))) {
            network.tooBusy();
            HttpResponse<String> alone = take(terminal, site, UUID.randomUUID());
            for (int visitor = 0; visitor < 10; visitor++) {
                take(terminal, site, UUID.randomUUID());
            }

            assertThat(Api.field(alone, "offline")).isEqualTo("true");
            network.heal();
            awaitDelivery(site, "B");
            assertServerHasExactlyWhatWasTold(site, "B");
            assertThat(rejected(site)).isEmpty();
        }
    }

    @Test
    void cut_before_within_or_after_the_commit_no_number_is_lost_or_given_twice() throws Exception {
        TestSite site = site(2);
        Random chance = new Random(4);
        try (CuttingProxy network = CuttingProxy.before(nodes.address(0));
                PrinterEmulator printer = PrinterEmulator.start();
                Terminal terminal =
                        Terminal.letIn(folder, network.address(), site.kiosk('B'), "--printer", printer.address())) {
            network.cutAround(change ->
                    chance.nextInt(5) < 2 ? Cut.values()[1 + chance.nextInt(Cut.values().length - 1)] : Cut.NONE);
            for (int visitor = 0; visitor < 30; visitor++) {
                take(terminal, site, UUID.randomUUID());
                if (visitor % 4 == 0) {
                    terminal.awaitState("online", true);
                }
            }
            network.heal();
            awaitDelivery(site, "B");

            assertThat(told.values()).doesNotHaveDuplicates().hasSize(30);
            assertServerHasExactlyWhatWasTold(site, "B");
            assertThat(site.number(
                            "select count(*) from ticket a join ticket b using (site_id, series) where a.site_id = ?"
                                    + " and a.rank < b.rank and (a.id > b.id or a.arrived_at > b.arrived_at + interval '2 s')",
                            site.id))
                    .as("pairs out of order")
                    .isZero();
            Terminal.until("every ticket is on paper", () -> printer.whole() == printed.size());
            assertThat(printed).hasSize(30);
        }
    }

    @Test
    void a_terminal_killed_under_load_tells_no_number_twice_and_loses_none() throws Exception {
        TestSite site = site(1);
        Random chance = new Random(5);
        try (CuttingProxy network = CuttingProxy.before(nodes.address(0));
                PrinterEmulator printer = PrinterEmulator.start();
                Terminal terminal =
                        Terminal.letIn(folder, network.address(), site.kiosk('B'), "--printer", printer.address())) {
            for (int round = 0; round < ROUNDS; round++) {
                if (round % 2 == 1) {
                    network.cut();
                }
                enough.set(false);
                CompletableFuture<Void> visitors = comeAside(terminal, site);
                TimeUnit.MILLISECONDS.sleep(300 + chance.nextInt(900));
                terminal.kill();
                enough.set(true);
                terminal.begin();
                visitors.join();
                network.heal();
            }
            int requests = told.size();
            take(terminal, site, UUID.randomUUID());
            awaitDelivery(site, "B");

            assertThat(requests).isGreaterThan(ROUNDS);
            assertThat(told.values()).doesNotHaveDuplicates();
            assertThat(server(site, "B")).containsAll(told.values()).doesNotHaveDuplicates();
            assertThat(rejected(site)).isEmpty();
            Terminal.until("each number told is on paper, or staff know it", () -> withoutPaper(printer, site)
                    .isEmpty());
            assertThat(onPaper(printer)).doesNotHaveDuplicates().isSubsetOf(links());
            assertThat(unsure(site)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(ROUNDS);
        }
    }

    /** Numbers told whose ticket the printer did not give and of which staff were not told that it may be so. */
    private List<String> withoutPaper(PrinterEmulator printer, TestSite site) {
        List<String> printedLinks = onPaper(printer);
        List<String> known = unsure(site);
        return told.values().stream()
                .filter(each -> !printedLinks.contains(link(each)) && !known.contains(number(each)))
                .toList();
    }

    /** The links in the codes of all whole tickets, as phones read them. */
    private static List<String> onPaper(PrinterEmulator printer) {
        return printer.wholeTickets().stream()
                .map(papers -> PaperReader.read(papers.get(0)))
                .map(follow -> follow.substring(follow.lastIndexOf('/') + 1))
                .toList();
    }

    private List<String> links() {
        return told.values().stream().map(KioskAgentIT::link).toList();
    }

    private static String number(String each) {
        return each.substring(0, each.indexOf(' '));
    }

    private static String link(String each) {
        return each.substring(each.indexOf(' ') + 1);
    }

    @Test
    void killed_while_it_prints_it_prints_nothing_twice_and_staff_have_it_printed_by_one_press() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Motif')", site.motifs.get(0));
        try (PrinterEmulator printer = PrinterEmulator.start();
                Terminal terminal =
                        Terminal.letIn(folder, nodes.address(0), site.kiosk('B'), "--printer", printer.address())) {
            printer.becomes(PrinterEmulator.Mood.SLOW);
            UUID request = UUID.randomUUID();
            Thread visitor = new Thread(() -> answered(terminal, site, request));
            visitor.start();
            Terminal.until("it prints", () -> printer.bytes().length > 0);
            terminal.kill();
            visitor.join();
            printer.becomes(PrinterEmulator.Mood.WELL);
            terminal.begin();
            Terminal.until("staff know", () -> unsure(site).equals(List.of("B001")));
            HttpResponse<String> again = take(terminal, site, request);

            assertThat(Api.field(again, "number")).isEqualTo("B001");
            assertThat(Api.field(again, "printed")).isEqualTo("NO_PRINTER");
            assertThat(printer.whole()).isZero();

            press_print(site, "B001");
            take(terminal, site, UUID.randomUUID());
            Terminal.until("both are on paper", () -> printer.whole() == 2);
            Terminal.until("staff see it", () -> outcomes(site).equals(List.of("PRINTED")));
            terminal.kill();
            terminal.begin();
            terminal.awaitState("online", true);
            assertThat(unsure(site)).containsExactly("B001");
            assertThat(printer.whole()).isEqualTo(2);
        }
    }

    @Test
    void killed_before_it_prints_it_prints_afterwards_once_for_a_visitor_who_may_still_stand_there() throws Exception {
        TestSite site = site(1);
        try (PrinterEmulator printer = PrinterEmulator.start();
                Terminal terminal =
                        Terminal.letIn(folder, nodes.address(0), site.kiosk('B'), "--printer", printer.address())) {
            printer.becomes(PrinterEmulator.Mood.HANGING);
            UUID request = UUID.randomUUID();
            HttpResponse<String> first = kept(request, order(terminal, site, request));
            assertThat(Api.field(first, "printed")).isEqualTo("PRINTING");
            terminal.kill();
            printer.becomes(PrinterEmulator.Mood.WELL);
            terminal.begin();

            Terminal.until(
                    "it is on paper, or staff know",
                    () -> printer.whole() == 1 || missing(site).contains("B001"));
            assertThat(onPaper(printer)).doesNotHaveDuplicates().isSubsetOf(links());
            assertThat(unsure(site)).isEmpty();
            HttpResponse<String> again = take(terminal, site, request);
            assertThat(Api.field(again, "number")).isEqualTo("B001");
            assertThat(Api.field(again, "printed")).isEqualTo("YES");
            assertThat(printer.tickets()).isEqualTo(1);
        }
    }

    @Test
    void a_visit_that_is_over_before_the_printer_answers_prints_nothing_and_staff_know() throws Exception {
        TestSite site = site(1);
        try (PrinterEmulator printer = PrinterEmulator.start();
                Terminal terminal =
                        Terminal.letIn(folder, nodes.address(0), site.kiosk('B'), "--printer", printer.address())) {
            printer.becomes(PrinterEmulator.Mood.HANGING);
            UUID request = UUID.randomUUID();
            kept(request, order(terminal, site, request));
            assertThat(Api.field(terminal.post("/local/paper", request, "{}"), "printed"))
                    .isIn("PRINTING", "NO_PRINTER");
            assertThat(Api.field(terminal.post("/local/paper", request, "{\"over\":true}"), "printed"))
                    .isEqualTo("NO_PRINTER");
            printer.becomes(PrinterEmulator.Mood.WELL);
            Terminal.until("staff know", () -> missing(site).equals(List.of("B001")));
            UUID next = UUID.randomUUID();
            assertThat(Api.field(take(terminal, site, next), "printed")).isEqualTo("YES");
            assertThat(printer.tickets()).isEqualTo(1);
            assertThat(unsure(site)).isEmpty();
        }
    }

    /** As the board does it; KioskBoardIT presses for real. */
    private static void press_print(TestSite site, String number) throws SQLException {
        site.run(
                "insert into paper_order (id, site_id, ticket_id, series, rank, request_id, asked_at, asked_by)"
                        + " select nextval('call_seq'), site_id, id, series, rank, gen_random_uuid(), now(),"
                        + " (select min(id) from agent) from ticket where site_id = ? and series || lpad(rank::text, 3, '0') = ?",
                site.id,
                number);
    }

    private static List<String> helped(TestSite site) {
        try {
            return site.texts(
                    "select case when acknowledged_at is null then 'open' else 'old' end from help_request where site_id = ?",
                    site.id);
        } catch (SQLException away) {
            return List.of();
        }
    }

    private static List<String> outcomes(TestSite site) {
        try {
            return site.texts("select coalesce(outcome, '-') from paper_order where site_id = ?", site.id);
        } catch (SQLException away) {
            return List.of();
        }
    }

    @Test
    void the_server_killed_under_load_nobody_is_turned_away_and_all_is_brought_afterwards() throws Exception {
        TestSite site = site(1);
        try (Terminal terminal = Terminal.letIn(folder, nodes.address(0), site.kiosk('B'))) {
            CompletableFuture<Void> visitors = comeAside(terminal, site);
            Terminal.until("some have come", () -> told.size() > 10);
            nodes.kill(0);
            int before = told.size();
            Terminal.until("visitors go on coming", () -> told.size() > before + 20);
            enough.set(true);
            visitors.join();
            nodes.restart(0);
            awaitDelivery(site, "B");

            assertServerHasExactlyWhatWasTold(site, "B");
            assertThat(rejected(site)).isEmpty();
            assertThat(site.number("select count(*) from ticket where site_id = ? and issued_offline", site.id))
                    .isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void two_terminals_without_network_for_a_day_collide_with_nobody_and_bring_everything() throws Exception {
        TestSite site = site(3);
        List<String> codes = new ArrayList<>();
        for (int visitor = 0; visitor < 20; visitor++) {
            codes.add(site.book(site.motifs.get(visitor % 3), Instant.now().plusSeconds(60)));
        }
        try (CuttingProxy network = CuttingProxy.before(nodes.address(0));
                Terminal one = Terminal.letIn(folder.resolve("one"), network.address(), site.kiosk('B'));
                Terminal other = Terminal.letIn(folder.resolve("other"), network.address(), site.kiosk('C'))) {
            take(one, site, UUID.randomUUID());
            network.cut();
            for (int visitor = 0; visitor < 120; visitor++) {
                Terminal mine = visitor % 2 == 0 ? one : other;
                take(mine, site, UUID.randomUUID());
                if (visitor % 6 == 0) {
                    HttpResponse<String> shown = use(mine, codes.get(visitor / 6));
                    assertThat(Api.field(shown, "offline")).isEqualTo("true");
                    assertThat(Api.field(shown, "known")).isEqualTo("false");
                    assertThat(Api.field(use(mine, codes.get(visitor / 6)), "number"))
                            .isEqualTo(Api.field(shown, "number"));
                }
            }
            assertThat(Api.field(one.read("/api/kiosk"), "offline")).isEqualTo("true");
            UUID help = UUID.randomUUID();
            assertThat(one.post("/api/kiosk/help", help, "{}").statusCode()).isEqualTo(503);
            assertThat(one.post("/api/kiosk/help", help, "{}").statusCode()).isEqualTo(503);
            assertThat(use(one, "ZZZZ ZZZZ").statusCode()).isEqualTo(404);
            one.kill();
            one.begin();
            take(one, site, UUID.randomUUID());
            network.heal();
            awaitDelivery(site, "B");
            awaitDelivery(site, "C");

            assertServerHasExactlyWhatWasTold(site, "BC");
            Terminal.until("the person is asked for once", () -> helped(site).equals(List.of("open")));
            assertThat(rejected(site)).isEmpty();
            assertThat(site.number(
                            "select max(rank) - count(*) from ticket where site_id = ? and series = 'B'", site.id))
                    .isZero();
            assertThat(site.texts("select distinct status from appointment where site_id = ?", site.id))
                    .containsExactly("CHECKED_IN");
        }
    }

    @Test
    void what_cannot_be_booked_afterwards_is_kept_for_staff_and_the_rest_goes_on() throws Exception {
        TestSite site = site(1);
        String token = site.kiosk('B');
        String cancelled = site.book(site.motifs.get(0), Instant.now().plusSeconds(60));
        String elsewhere = site.book(site.motifs.get(0), Instant.now().plusSeconds(60));
        try (CuttingProxy network = CuttingProxy.before(nodes.address(0));
                Terminal terminal = Terminal.letIn(folder, network.address(), token)) {
            network.cut();
            take(terminal, site, UUID.randomUUID());
            use(terminal, cancelled);
            use(terminal, elsewhere);
            take(terminal, site, UUID.randomUUID());
            site.run("update appointment set status = 'CANCELLED' where id = ?", site.appointment(cancelled));
            Api desk = new Api(nodes.address(0), site.kiosk('K'));
            desk.post("kiosk/check-ins", UUID.randomUUID(), "{\"code\":\"" + elsewhere + "\"}");
            Api tablet = new Api(nodes.address(0), token);
            tablet.post("kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + site.motifs.get(0) + "}");
            network.heal();
            Terminal.until("three are kept", () -> rejected(site).size() == 3);
            awaitDelivery(site, "B");

            assertThat(rejected(site))
                    .containsExactly(
                            "B1 TICKET number-taken ",
                            "B2 CHECK_IN appointment-cancelled ",
                            "B3 CHECK_IN checked-in-already K001");
            assertThat(site.texts("select rank from ticket where site_id = ? and issued_offline", site.id))
                    .containsExactly("4");
        }
    }

    @Test
    void a_terminal_whose_folder_was_lost_asks_the_server_where_its_series_stands() throws Exception {
        TestSite site = site(1);
        String token = site.kiosk('B');
        try (Terminal terminal = Terminal.letIn(folder.resolve("before"), nodes.address(0), token)) {
            take(terminal, site, UUID.randomUUID());
            take(terminal, site, UUID.randomUUID());
        }
        try (Terminal terminal = Terminal.letIn(folder.resolve("after"), nodes.address(0), token)) {
            assertThat(Api.field(take(terminal, site, UUID.randomUUID()), "number"))
                    .isEqualTo("B003");
        }
    }

    @Test
    void a_terminal_lets_itself_in_by_a_code_and_knows_when_it_is_shut_out() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Motif')", site.motifs.get(0));
        try (Terminal terminal = Terminal.start(folder, nodes.address(0), "--code", enrolmentCode(site))) {
            terminal.awaitState("online", true);
            assertThat(Api.field(take(terminal, site, UUID.randomUUID()), "number"))
                    .isEqualTo("B001");
            assertThat(Files.getPosixFilePermissions(folder.resolve("pass.json")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            assertThat(terminal.post("/local/enrol", UUID.randomUUID(), "{\"code\":\"000000\"}")
                            .statusCode())
                    .isEqualTo(404);

            site.run("update device set revoked_at = now(), token_hash = null where site_id = ?", site.id);
            Terminal.until("a visitor is told so", () -> shutOut(terminal, site));
            terminal.awaitState("enrolled", false);
        }
    }

    @Test
    void a_terminal_that_starts_before_its_network_lets_itself_in_when_it_comes() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        site.run("insert into motif_label (motif_id, language, label) values (?, 'fr', 'Motif')", site.motifs.get(0));
        String code = enrolmentCode(site);
        try (CuttingProxy network = CuttingProxy.before(nodes.address(0))) {
            network.cut();
            try (Terminal terminal = Terminal.start(folder, network.address(), "--code", code)) {
                Terminal.until("the screen says that the server is away", () -> standing(terminal)
                        .equals("AWAY"));
                terminal.awaitState("enrolled", false);
                network.heal();
                terminal.awaitState("enrolled", true);
                terminal.awaitState("online", true);
                assertThat(standing(terminal)).isEqualTo("NONE");
                assertThat(Api.field(take(terminal, site, UUID.randomUUID()), "number"))
                        .isEqualTo("B001");
            }
        }
    }

    @Test
    void a_code_that_the_server_does_not_know_is_tried_once_and_a_new_one_may_be_typed() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        try (CuttingProxy network = CuttingProxy.before(nodes.address(0))) {
            try (Terminal terminal = Terminal.start(folder, network.address(), "--code", "000000")) {
                Terminal.until("the screen says so", () -> standing(terminal).equals("REFUSED"));
                assertThat(network.enrolments()).isEqualTo(1);
                terminal.awaitState("enrolled", false);
                String code = enrolmentCode(site);
                assertThat(terminal.post("/local/enrol", UUID.randomUUID(), "{\"code\":\"" + code + "\"}")
                                .statusCode())
                        .isEqualTo(204);
                terminal.awaitState("enrolled", true);
                assertThat(standing(terminal)).isEqualTo("NONE");
            }
        }
    }

    private static String standing(Terminal terminal) {
        try {
            return Api.field(terminal.read("/local/state"), "enrolment");
        } catch (IOException notYet) {
            return "";
        }
    }

    /** A code for a new kiosk of the site, as a manager gets it. */
    private static String enrolmentCode(TestSite site) throws Exception {
        site.run("insert into agent_role (agent_id, role) values (?, 'MANAGER')", site.agents.get(0));
        String name = site.texts("select code from site where id = ?", site.id).get(0);
        HttpResponse<String> made = new Api(nodes.address(0), site.signIn(0))
                .post("sites/" + name + "/devices", UUID.randomUUID(), "{\"kind\":\"KIOSK\",\"name\":\"Borne\"}");
        return Api.field(made, "code");
    }

    private boolean shutOut(Terminal terminal, TestSite site) {
        try {
            return order(terminal, site, UUID.randomUUID()).statusCode() == 401;
        } catch (IOException away) {
            return false;
        }
    }

    private static TestSite site(int motifs) throws SQLException {
        TestSite site = TestSite.on(nodes, motifs, 0);
        site.run(
                "insert into motif_label (motif_id, language, label) select id, 'fr', 'Motif' from motif where site_id = ?",
                site.id);
        return site;
    }

    /** Visitors one after the other until there are enough; joining it tells what went wrong with them. */
    private CompletableFuture<Void> comeAside(Terminal terminal, TestSite site) {
        return CompletableFuture.runAsync(
                () -> comeUntilEnough(terminal, site), task -> new Thread(task, "visitors").start());
    }

    private void comeUntilEnough(Terminal terminal, TestSite site) {
        while (!enough.get()) {
            UUID request = UUID.randomUUID();
            try {
                take(terminal, site, request);
            } catch (IOException killed) {
                Terminal.until("the terminal is back", () -> answered(terminal, site, request));
            }
        }
    }

    private boolean answered(Terminal terminal, TestSite site, UUID request) {
        try {
            take(terminal, site, request);
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    private HttpResponse<String> take(Terminal terminal, TestSite site, UUID request) throws IOException {
        HttpResponse<String> answer = kept(request, order(terminal, site, request));
        while (Api.field(answer, "printed").equals("PRINTING")) {
            answer = kept(request, order(terminal, site, request));
        }
        return answer;
    }

    private HttpResponse<String> order(Terminal terminal, TestSite site, UUID request) throws IOException {
        long motif = site.motifs.get(Math.floorMod(request.hashCode(), site.motifs.size()));
        return terminal.post("/api/kiosk/tickets", request, "{\"motif\":" + motif + ",\"language\":\"fr\"}");
    }

    private HttpResponse<String> use(Terminal terminal, String code) throws IOException {
        UUID request = UUID.randomUUID();
        HttpResponse<String> answer =
                terminal.post("/api/kiosk/check-ins", request, "{\"code\":\"" + code + "\",\"language\":\"fr\"}");
        boolean again = answer.body().contains("\"again\":true");
        return answer.statusCode() < 300 && !again ? kept(request, answer) : answer;
    }

    private HttpResponse<String> kept(UUID request, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        told.put(request, Api.field(answer, "number") + " " + Api.field(answer, "link"));
        if (Api.field(answer, "printed").equals("YES")) {
            printed.add(request);
        }
        return answer;
    }

    private void awaitDelivery(TestSite site, String series) {
        List<String> wanted = told.values().stream()
                .filter(each -> each.startsWith(series))
                .map(KioskAgentIT::link)
                .toList();
        Terminal.until("everything told in series " + series + " has arrived", () -> {
            try {
                List<String> there = site.texts("select link from ticket where site_id = ?", site.id);
                long missing =
                        wanted.stream().filter(link -> !there.contains(link)).count();
                return missing <= rejected(site).size();
            } catch (SQLException away) {
                return false;
            }
        });
    }

    private void assertServerHasExactlyWhatWasTold(TestSite site, String letters) throws SQLException {
        assertThat(server(site, letters)).containsExactlyInAnyOrderElementsOf(told.values());
    }

    private static List<String> server(TestSite site, String letters) throws SQLException {
        List<String> all = new ArrayList<>();
        for (int at : IntStream.range(0, letters.length()).toArray()) {
            all.addAll(site.texts(
                    "select series || lpad(rank::text, 3, '0') || ' ' || link from ticket where site_id = ? and series = ?",
                    site.id,
                    letters.substring(at, at + 1)));
        }
        return all;
    }

    /** Numbers of which staff were told that they are certainly not on paper. */
    private static List<String> missing(TestSite site) {
        try {
            return site.texts(
                    "select series || lpad(rank::text, 3, '0') from rejected_record where site_id = ? and reason = 'paper-missing'",
                    site.id);
        } catch (SQLException away) {
            return List.of();
        }
    }

    /** Numbers of which staff were told that they are perhaps not on paper. */
    private static List<String> unsure(TestSite site) {
        try {
            return site.texts(
                    "select series || lpad(rank::text, 3, '0') from rejected_record where site_id = ? and reason = 'paper-unsure'",
                    site.id);
        } catch (SQLException away) {
            return List.of();
        }
    }

    private static List<String> rejected(TestSite site) {
        try {
            return site.texts(
                    "select series || rank || ' ' || kind || ' ' || reason || ' ' || detail from rejected_record"
                            + " where site_id = ? and reason <> 'paper-unsure' order by rank",
                    site.id);
        } catch (SQLException away) {
            return List.of();
        }
    }
}
