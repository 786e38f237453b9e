package fr.parvis.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.parvis.kiosk.emulator.PrinterEmulator;
import fr.parvis.kiosk.emulator.PrinterEmulator.Mood;
import fr.parvis.kiosk.emulator.ReceiptInterpreter;
import fr.parvis.kiosk.print.PrinterState.Cover;
import fr.parvis.kiosk.print.PrinterState.Paper;
import fr.parvis.kiosk.print.paper.PaperWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor waits: the printer prints once, or the screen is told at once why not. */
@Timeout(60)
class TicketPrinterTest {
    /** Long enough for any machine; a printer that keeps a visitor waiting hangs for ever. */
    private static final Duration HANGING = Duration.ofMinutes(1);

    private PrinterEmulator emulator;
    private final PrintJournal journal = PrintJournal.inMemory();

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
        try (TicketPrinter printer = printer()) {
            assertThat(printer.state()).isEqualTo(new PrinterState(reachable, paper, cover));
        }
    }

    @ParameterizedTest
    @CsvSource({"PAPER_OUT, NO_PAPER", "COVER_OPEN, COVER_OPEN", "NONSENSE, NO_PRINTER", "HANGING, NO_PRINTER"})
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
        try (TicketPrinter printer = printer()) {
            assertThat(printer.print(Tickets.french())).isEqualTo(PrintOutcome.NO_PRINTER);
            assertThat(printer.state()).isEqualTo(PrinterState.gone());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANGING", "HANGING_WHEN_SENT", "SLOW", "NONSENSE"})
    void no_printer_keeps_the_visitor_waiting(String mood) {
        emulator.becomes(Mood.valueOf(mood));
        try (TicketPrinter printer = printer()) {
            PrintOutcome answer = assertTimeoutPreemptively(HANGING, () -> printer.print(Tickets.french()));
            assertThat(answer).isNotNull();
        }
    }

    @Test
    void a_kiosk_promises_the_visitor_an_answer_within_a_second_and_a_half() {
        assertThat(Patience.usual().answer()).isLessThan(Duration.ofMillis(1500));
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
        try (TicketPrinter printer = printer().waitedFor(new Patience(Duration.ofSeconds(3), HANGING))) {
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.PRINTED);
            CountDownLatch finished = new CountDownLatch(1);
            for (int tries = 0; tries < 100 && !wholeTicket(); tries++) {
                finished.await(200, TimeUnit.MILLISECONDS);
            }
            assertThat(emulator.papers()).hasSize(1);
            assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.PRINTED);
            assertThat(emulator.tickets()).isEqualTo(1);
        }
    }

    private boolean wholeTicket() {
        byte[] bytes = emulator.bytes();
        return bytes.length > 3 && bytes[bytes.length - 3] == 0x1d && bytes[bytes.length - 2] == 'V';
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
    void after_a_crash_between_sent_and_noted_the_ticket_is_not_printed_again(@TempDir Path folder) throws IOException {
        PrintedTicket ticket = Tickets.french();
        Path file = folder.resolve("prints.log");
        try (PrintLog before = PrintLog.at(file)) {
            before.sending(ticket.requestId());
        }
        Files.writeString(file, Files.readString(file) + ticket.requestId() + " PRIN");
        try (PrintLog after = PrintLog.at(file);
                TicketPrinter printer =
                        TicketPrinter.at(emulator.address(), PaperWidth.MM80, Optional.empty(), after)) {
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
                    TicketPrinter printer =
                            TicketPrinter.at(emulator.address(), PaperWidth.MM80, Optional.empty(), log)) {
                assertThat(printer.print(ticket)).isEqualTo(PrintOutcome.PRINTED);
            }
        }
        assertThat(emulator.tickets()).isEqualTo(1);
    }

    @Test
    void a_file_takes_the_place_of_a_printer(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ticket.bin");
        try (TicketPrinter printer = TicketPrinter.at("file:" + file, PaperWidth.MM58, Optional.empty(), journal)) {
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
        try (TicketPrinter printer = TicketPrinter.at(address, PaperWidth.MM80, Optional.empty(), journal)) {
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
        try (TicketPrinter printer =
                TicketPrinter.at(emulator.address() + "?status=none", PaperWidth.MM80, Optional.empty(), journal)) {
            assertThat(printer.print(Tickets.french())).isEqualTo(PrintOutcome.PRINTED);
        }
        assertThat(List.of(emulator.tickets())).containsExactly(1);
    }

    private TicketPrinter printer() {
        return TicketPrinter.at(emulator.address(), PaperWidth.MM80, Optional.empty(), journal)
                .waitedFor(new Patience(Duration.ofSeconds(5), Duration.ofMillis(600)));
    }
}
