package fr.parvis.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.parvis.kiosk.emulator.PrinterEmulator;
import fr.parvis.kiosk.emulator.PrinterEmulator.Mood;
import fr.parvis.kiosk.emulator.ReceiptInterpreter;
import fr.parvis.kiosk.print.PrinterState.Cover;
import fr.parvis.kiosk.print.PrinterState.Fault;
import fr.parvis.kiosk.print.PrinterState.Paper;
import fr.parvis.kiosk.print.paper.PaperWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor waits: the printer prints once, or the screen is told at once why not. Each test has a printer of its own. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class TicketPrinterTest {
    /** Long enough for any machine; a printer that keeps a visitor waiting hangs for ever. */
    private static final Duration HANGING = Duration.ofMinutes(1);

    private PrinterEmulator emulator;
    private final PrintJournal journal = PrintJournal.inMemory();
    private final List<String> notices = new CopyOnWriteArrayList<>();

    @BeforeEach
    void plug_in() throws IOException {
        emulator = PrinterEmulator.start();
    }

    @AfterEach
    void unplug() throws IOException {
        emulator.close();
    }

    @Test
    void a_ticket_is_printed_and_cut() {
        try (TicketPrinter printer = printer()) {
            assertThat(printer.print(Tickets.french())).isEqualTo(PrintOutcome.PRINTED);
        }
        assertThat(emulator.papers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "WELL, true, OK, CLOSED",
        "PAPER_LOW, true, LOW, CLOSED",
        "PAPER_OUT, true, OUT, CLOSED",
        "COVER_OPEN, true, OK, OPEN",
        "NONSENSE, false, UNKNOWN, UNKNOWN",
        "HANGING, false, UNKNOWN, UNKNOWN"
    })
    void staff_see_how_the_printer_is(Mood mood, boolean reachable, Paper paper, Cover cover) {
        emulator.becomes(mood);
        boolean answers = mood != Mood.NONSENSE && mood != Mood.HANGING;
        try (TicketPrinter printer = answers ? printer() : at(emulator.address(), impatient())) {
            assertThat(printer.state()).isEqualTo(new PrinterState(reachable, paper, cover));
        }
    }

    @ParameterizedTest
    @CsvSource({"PAPER_OUT, NO_PAPER", "COVER_OPEN, COVER_OPEN"})
    void a_printer_that_cannot_print_gets_nothing_and_the_same_request_may_try_again(Mood mood, PrintOutcome expected) {
        emulator.becomes(mood);
        PrintedTicket ticket = Tickets.french();
        try (TicketPrinter printer = printer()) {
            assertThat(printer.print(ticket)).isEqualTo(expected);
            assertThat(emulator.bytes()).isEmpty();
            emulator.becomes(Mood.WELL);
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.PRINTED);
        }
        assertThat(emulator.papers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 1000, 3000, 8000})
    void a_printer_that_takes_its_time_to_answer_prints_while_the_visit_is_on_the_screen(long milliseconds) {
        emulator.answersAfter(Duration.ofMillis(milliseconds));
        PrintedTicket ticket = Tickets.french();
        try (TicketPrinter printer = at(emulator.address(), Patience.usual())) {
            PrintOutcome first = printer.print(ticket);
            assertThat(first).isIn(PrintOutcome.PRINTING, PrintOutcome.PRINTED);
            assertThat(first == PrintOutcome.PRINTING || milliseconds < 700).isTrue();
            assertThat(settled(printer, ticket)).isEqualTo(PrintOutcome.PRINTED);
        }
        assertThat(emulator.papers()).hasSize(1);
    }

    @Test
    void a_printer_that_was_off_and_appears_later_prints_and_staff_hear_that_it_was_late() throws Exception {
        int port = Integer.parseInt(emulator.address().replaceAll(".*:", ""));
        String address = emulator.address();
        emulator.close();
        PrintedTicket ticket = Tickets.french();
        try (TicketPrinter printer = at(address, coming(Duration.ofMillis(1)))) {
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.NO_PRINTER);
            assertThat(printer.follow(ticket.requestId())).contains(PrintOutcome.NO_PRINTER);
            emulator = PrinterEmulator.start(port);
            until(() -> printer.follow(ticket.requestId()).equals(Optional.of(PrintOutcome.PRINTED)));
            until(() -> notices.equals(List.of("LATE PRINTED")));
        }
        assertThat(emulator.papers()).hasSize(1);
    }

    @Test
    void who_has_gone_gets_no_paper_any_more_and_staff_hear_that_it_is_missing() throws Exception {
        emulator.becomes(Mood.HANGING);
        PrintedTicket gone = Tickets.french();
        PrintedTicket next = Tickets.french();
        try (TicketPrinter printer = at(emulator.address(), Patience.usual())) {
            assertThat(printer.print(gone)).isEqualTo(PrintOutcome.PRINTING);
            assertThat(printer.over(gone.requestId())).contains(PrintOutcome.NO_PRINTER);
            assertThat(notices).containsExactly("MISSING NO_PRINTER");
            emulator.becomes(Mood.WELL);
            assertThat(settled(printer, next)).isEqualTo(PrintOutcome.PRINTED);
            assertThat(printer.over(next.requestId())).contains(PrintOutcome.PRINTED);
        }
        assertThat(emulator.tickets()).isEqualTo(1);
        assertThat(notices).hasSize(1);
    }

    @Test
    void a_visit_of_which_nothing_is_heard_ends_by_itself() throws Exception {
        emulator.becomes(Mood.COVER_OPEN);
        Patience brief = new Patience(HANGING, HANGING, HANGING, HANGING, Duration.ofMillis(1));
        try (TicketPrinter printer = at(emulator.address(), brief)) {
            printer.print(Tickets.french());
            until(() -> notices.size() == 1);
        }
        assertThat(emulator.bytes()).isEmpty();
    }

    @Test
    void a_printer_that_stops_in_the_middle_is_never_sent_the_ticket_again_and_staff_hear_of_it() throws Exception {
        emulator.becomes(Mood.STOPS_IN_THE_MIDDLE);
        PrintedTicket ticket = Tickets.french();
        try (TicketPrinter printer =
                at(emulator.address(), new Patience(Duration.ofMillis(1), Duration.ofSeconds(2)))) {
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.PRINTING);
            assertThat(settled(printer, ticket)).isEqualTo(PrintOutcome.NO_PRINTER);
            until(() -> notices.equals(List.of("UNSURE NO_PRINTER")));
            emulator.becomes(Mood.WELL);
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.NO_PRINTER);
        }
        assertThat(emulator.tickets()).isEqualTo(1);
    }

    /** What a printer answers to one question, and what staff and visitor must hear. */
    @ParameterizedTest
    @CsvSource({
        "1, 0x1a, OFFLINE, PRINTING",
        "1, 0x32, OFFLINE, PRINTING",
        "1, 0x52, FEEDING, PRINTING",
        "1, 0x16, NONE, PRINTED",
        "2, 0x1a, FEEDING, PRINTING",
        "2, 0x52, ERROR, PRINTER_ERROR",
        "2, 0x16, NONE, COVER_OPEN",
        "2, 0x32, NONE, NO_PAPER",
        "2, 0x72, NONE, NO_PAPER",
        "2, 0x56, NONE, COVER_OPEN",
        "3, 0x16, JAMMED, PRINTER_ERROR",
        "3, 0x1a, CUTTER, PRINTER_ERROR",
        "3, 0x32, BROKEN, PRINTER_ERROR",
        "3, 0x52, HOT, PRINTER_ERROR",
        "3, 0x7e, BROKEN, PRINTER_ERROR",
        "4, 0x1e, NONE, PRINTED",
        "4, 0x32, NONE, NO_PAPER",
        "4, 0x52, NONE, NO_PAPER",
        "4, 0x7e, NONE, NO_PAPER"
    })
    void every_bit_that_means_not_printing_is_read(int question, String says, Fault fault, PrintOutcome expected) {
        emulator.says(question, Integer.decode(says));
        try (TicketPrinter printer = printer()) {
            assertThat(printer.state().fault()).isEqualTo(fault);
            assertThat(printer.state().expected()).isEqualTo(expected);
            PrintedTicket ticket = Tickets.french();
            if (expected == PrintOutcome.PRINTING) {
                assertThat(at(emulator.address(), new Patience(Duration.ofMillis(50), HANGING))
                                .print(ticket))
                        .isEqualTo(expected);
            } else {
                assertThat(printer.print(ticket)).isEqualTo(expected);
            }
        }
        assertThat(emulator.tickets()).isEqualTo(expected == PrintOutcome.PRINTED ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x10, 0x11, 0x13, 0x14, 0x92, 0x02, 0xff, 0x0f})
    void bytes_with_other_fixed_bits_are_no_status(int other) {
        emulator.says(1, other);
        try (TicketPrinter printer = at(emulator.address(), impatient())) {
            assertThat(printer.state()).isEqualTo(PrinterState.gone());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x16, 0x32, 0x52, 0x7e})
    void answers_that_nobody_asked_for_are_taken_for_no_answer(int stray) {
        Duration quiet = Duration.ofSeconds(2);
        Patience patience = new Patience(HANGING, HANGING, HANGING, HANGING, HANGING, quiet);
        try (TicketPrinter printer = at(emulator.address(), patience)) {
            emulator.saysEarly(stray);
            assertThat(printer.state()).isEqualTo(new PrinterState(true, Paper.OK, Cover.CLOSED));
            emulator.saysUnasked(stray);
            assertThat(printer.state()).isEqualTo(new PrinterState(true, Paper.OK, Cover.CLOSED));
            emulator.saysUnasked(stray);
            assertThat(printer.print(Tickets.french())).isEqualTo(PrintOutcome.PRINTED);
        }
        assertThat(emulator.papers()).hasSize(1);
    }

    @Test
    void a_cutter_that_jams_at_the_end_of_the_ticket_is_not_printed() throws Exception {
        emulator.becomes(Mood.CUTTER_JAMS);
        PrintedTicket ticket = Tickets.french();
        try (TicketPrinter printer = printer()) {
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.PRINTER_ERROR);
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.PRINTER_ERROR);
            until(() -> notices.equals(List.of("UNSURE PRINTER_ERROR")));
        }
        assertThat(emulator.tickets()).isEqualTo(1);
    }

    @Test
    void a_printer_nearly_out_of_paper_still_prints() {
        emulator.becomes(Mood.PAPER_LOW);
        try (TicketPrinter printer = printer()) {
            assertThat(printer.print(Tickets.french())).isEqualTo(PrintOutcome.PRINTED);
        }
    }

    @Test
    void paper_that_ends_within_the_ticket_is_told_and_the_ticket_is_not_sent_again() {
        emulator.becomes(Mood.PAPER_ENDS);
        PrintedTicket ticket = Tickets.french();
        try (TicketPrinter printer = printer()) {
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.NO_PAPER);
            emulator.becomes(Mood.WELL);
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.NO_PAPER);
            assertThat(emulator.tickets()).isEqualTo(1);
            assertThat(printer.print(ticket.again(UUID.randomUUID()))).isEqualTo(PrintOutcome.PRINTED);
        }
    }

    @Test
    void a_printer_that_is_gone_is_told() throws IOException {
        emulator.close();
        try (TicketPrinter printer = at(emulator.address(), coming(Duration.ofMillis(500)))) {
            assertThat(printer.print(Tickets.french())).isEqualTo(PrintOutcome.NO_PRINTER);
            assertThat(printer.state()).isEqualTo(PrinterState.gone());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANGING", "HANGING_WHEN_SENT", "SLOW", "NONSENSE"})
    void no_printer_keeps_the_visitor_waiting(String mood) {
        emulator.becomes(Mood.valueOf(mood));
        try (TicketPrinter printer = at(emulator.address(), Patience.usual())) {
            PrintOutcome answer = assertTimeoutPreemptively(HANGING, () -> printer.print(Tickets.french()));
            assertThat(answer).isNotNull();
        }
    }

    @Test
    void a_kiosk_promises_the_visitor_an_answer_within_a_second() {
        assertThat(Patience.usual().answer()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_printer_that_hangs_within_a_ticket_is_cut_off_and_the_next_ticket_prints() {
        emulator.becomes(Mood.HANGING_WHEN_SENT);
        PrintedTicket ticket = Tickets.french();
        try (TicketPrinter printer = printer()) {
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.NO_PRINTER);
            emulator.becomes(Mood.WELL);
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.NO_PRINTER);
            assertThat(printer.print(Tickets.french())).isEqualTo(PrintOutcome.PRINTED);
        }
        assertThat(emulator.papers()).hasSize(1);
    }

    @Test
    void a_slow_printer_that_goes_on_taking_the_ticket_finishes_it() throws InterruptedException {
        emulator.becomes(Mood.SLOW);
        PrintedTicket ticket = Tickets.french();
        try (TicketPrinter printer = printer().waitedFor(new Patience(Duration.ofMillis(1), HANGING))) {
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.PRINTING);
            assertThat(settled(printer, ticket)).isEqualTo(PrintOutcome.PRINTED);
            assertThat(emulator.papers()).hasSize(1);
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.PRINTED);
            assertThat(emulator.tickets()).isEqualTo(1);
        }
    }

    @Test
    void a_double_tap_prints_once() throws Exception {
        PrintedTicket ticket = Tickets.french();
        ExecutorService fingers = Executors.newFixedThreadPool(8);
        try (TicketPrinter printer = printer()) {
            var taps = fingers.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<PrintOutcome>>mapToObj(tap -> () -> printer.print(ticket))
                    .toList());
            for (var tap : taps) {
                assertThat(tap.get()).isEqualTo(PrintOutcome.PRINTED);
            }
        } finally {
            fingers.shutdown();
        }
        assertThat(emulator.tickets()).isEqualTo(1);
    }

    @Test
    void a_wanted_reprint_is_a_new_act() {
        PrintedTicket ticket = Tickets.french();
        try (TicketPrinter printer = printer()) {
            printer.print(ticket);
            assertThat(printer.print(ticket.again(UUID.randomUUID()))).isEqualTo(PrintOutcome.PRINTED);
        }
        assertThat(emulator.tickets()).isEqualTo(2);
    }

    @Test
    void a_ticket_that_was_wanted_and_not_begun_before_a_crash_is_known_afterwards_and_prints_once(@TempDir Path folder)
            throws IOException {
        PrintedTicket ticket = Tickets.french();
        PrintedTicket other = Tickets.french();
        Path file = folder.resolve("prints.log");
        try (PrintLog before = PrintLog.at(file)) {
            before.waiting(ticket.requestId());
            before.waiting(other.requestId());
            before.givenUp(other.requestId());
        }
        try (PrintLog after = PrintLog.at(file);
                TicketPrinter printer = TicketPrinter.at(emulator.address(), PaperWidth.MM80, Optional.empty(), after)
                        .waitedFor(usual())) {
            assertThat(printer.unsure()).isEmpty();
            assertThat(printer.unbegun()).containsExactly(ticket.requestId());
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.PRINTED);
        }
        try (PrintLog later = PrintLog.at(file)) {
            assertThat(later.unbegun()).isEmpty();
            assertThat(later.answerTo(ticket.requestId())).contains(PrintOutcome.PRINTED);
        }
        assertThat(emulator.tickets()).isEqualTo(1);
    }

    @Test
    void after_a_crash_between_sent_and_noted_the_ticket_is_not_printed_again(@TempDir Path folder) throws IOException {
        PrintedTicket ticket = Tickets.french();
        Path file = folder.resolve("prints.log");
        try (PrintLog before = PrintLog.at(file)) {
            before.sending(ticket.requestId());
        }
        Files.writeString(file, Files.readString(file) + ticket.requestId() + " PRIN");
        try (PrintLog after = PrintLog.at(file);
                TicketPrinter printer = TicketPrinter.at(emulator.address(), PaperWidth.MM80, Optional.empty(), after)
                        .waitedFor(usual())) {
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.NO_PRINTER);
            assertThat(emulator.tickets()).isZero();
            assertThat(printer.print(ticket.again(UUID.randomUUID()))).isEqualTo(PrintOutcome.PRINTED);
        }
    }

    @Test
    void a_restart_remembers_what_was_printed(@TempDir Path folder) throws IOException {
        PrintedTicket ticket = Tickets.french();
        for (int start = 0; start < 3; start++) {
            try (PrintLog log = PrintLog.at(folder.resolve("prints.log"));
                    TicketPrinter printer = TicketPrinter.at(emulator.address(), PaperWidth.MM80, Optional.empty(), log)
                            .waitedFor(usual())) {
                assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.PRINTED);
            }
        }
        assertThat(emulator.tickets()).isEqualTo(1);
    }

    @Test
    void a_file_takes_the_place_of_a_printer(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ticket.bin");
        try (TicketPrinter printer = TicketPrinter.at("file:" + file, PaperWidth.MM58, Optional.empty(), journal)
                .waitedFor(usual())) {
            assertThat(printer.print(Tickets.french())).isEqualTo(PrintOutcome.PRINTED);
            assertThat(printer.state()).isEqualTo(PrinterState.silent());
        }
        assertThat(ReceiptInterpreter.papers(Files.readAllBytes(file), 384, 40)).hasSize(1);
    }

    @Test
    void a_kiosk_without_printer_says_so() {
        try (TicketPrinter printer = TicketPrinter.at("none", PaperWidth.MM80, Optional.empty(), journal)) {
            assertThat(printer.present()).isFalse();
            assertThat(printer.print(Tickets.french())).isEqualTo(PrintOutcome.NO_PRINTER);
            assertThat(printer.state()).isEqualTo(PrinterState.gone());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"usb:/nowhere/lp0", "serial:/nowhere/ttyS9", "file:/nowhere/at/all/ticket.bin"})
    void a_device_that_is_not_there_is_no_printer(String address) {
        try (TicketPrinter printer = at(address, coming(Duration.ofMillis(500)))) {
            assertThat(printer.print(Tickets.french())).isEqualTo(PrintOutcome.NO_PRINTER);
            assertThat(printer.state()).isEqualTo(PrinterState.gone());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "printer",
                "tcp:host",
                "tcp://host:99999",
                "tcp://",
                "http://host",
                "serial:/dev/ttyS0@fast",
                "usb:"
            })
    void an_address_that_says_nothing_known_is_refused_with_a_sentence(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketPrinter.at(address, PaperWidth.MM80, Optional.empty(), journal))
                .withMessageContaining("\"" + address + "\"")
                .withMessageContaining("tcp://host:9100");
    }

    @Test
    void a_printer_that_never_answers_may_be_trusted_by_configuration() {
        emulator.becomes(Mood.NONSENSE);
        try (TicketPrinter printer = at(emulator.address() + "?status=none", usual())) {
            assertThat(printer.print(Tickets.french())).isEqualTo(PrintOutcome.PRINTED);
        }
        assertThat(List.of(emulator.tickets())).containsExactly(1);
    }

    private TicketPrinter printer() {
        return at(emulator.address(), usual());
    }

    private TicketPrinter at(String address, Patience patience) {
        TicketPrinter printer = TicketPrinter.at(address, PaperWidth.MM80, Optional.empty(), journal)
                .waitedFor(patience);
        printer.watchedBy((id, matter, why) -> notices.add(matter + " " + why));
        return printer;
    }

    /** Waits for the end on any machine; a printer that takes nothing for two seconds has stopped. */
    private static Patience usual() {
        return new Patience(HANGING, Duration.ofSeconds(2), HANGING, HANGING, HANGING);
    }

    /** For a printer that never answers. */
    private static Patience impatient() {
        return new Patience(HANGING, HANGING, Duration.ofMillis(300), HANGING, HANGING);
    }

    /** Says after so long that the ticket does not come. */
    private static Patience coming(Duration time) {
        return new Patience(HANGING, HANGING, HANGING, time, HANGING);
    }

    private static PrintOutcome settled(TicketPrinter printer, PrintedTicket ticket) {
        PrintOutcome outcome = printer.print(ticket);
        while (outcome == PrintOutcome.PRINTING) {
            outcome = printer.print(ticket);
        }
        return outcome;
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (!holds.getAsBoolean()) {
            never.await(20, TimeUnit.MILLISECONDS);
        }
    }
}
