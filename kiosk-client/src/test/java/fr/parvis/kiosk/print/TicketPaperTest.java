package fr.parvis.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kiosk.emulator.PaperReader;
import fr.parvis.kiosk.emulator.ReceiptInterpreter;
import fr.parvis.kiosk.print.PrintedTicket.Document;
import fr.parvis.kiosk.print.paper.Logo;
import fr.parvis.kiosk.print.paper.PaperWidth;
import fr.parvis.kiosk.print.paper.QrSquare;
import fr.parvis.kiosk.words.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of the printer, looked at as a picture; every picture is kept in {@code target/tickets}. */
class TicketPaperTest {
    private static final Path PICTURES = Path.of("target", "tickets");

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void a_phone_reads_the_code_off_the_paper(PaperWidth width) throws Exception {
        BufferedImage ticket = print(Tickets.french(), width, "qr").get(0);
        assertThat(PaperReader.read(ticket)).isEqualTo(Tickets.FOLLOW);
    }

    /** Codes that phones with the usual reader would not find, as they are masked first; found among 1,500 links. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:20744/t/TEP0ERCBAJXMSQ06W0ADQBA43A",
                "http://127.0.0.1:39536/t/159080NZT0F01XVNXEAG138WK7",
                "http://127.0.0.1:26942/t/4GX7BX1NN2FN1B4TRPXKF853WP",
                "http://127.0.0.1:25301/t/VTK3VGHQVDZDG8H725BYCQ3700"
            })
    void a_code_is_masked_so_that_it_can_be_read(String follow) throws Exception {
        assertThat(print(Tickets.following(follow), PaperWidth.MM80, "mask"))
                .first()
                .satisfies(paper -> assertThat(PaperReader.read(paper)).isEqualTo(follow));
        assertThat(PaperReader.read(QrSquare.of(follow, PaperWidth.MM58))).isEqualTo(follow);
    }

    /** A server of an earlier version may give such an address: readers would take the code for another one. */
    @ParameterizedTest
    @ValueSource(strings = {"https://accueil-été.example/t/9K2M4P7QXW3ZC5V8B1N6H0JTRA", "9K2M4P7QXW3ZC5V8B1N6H0JTRA"})
    void a_code_that_leads_elsewhere_is_not_printed(String follow) throws IOException {
        BufferedImage paper =
                print(Tickets.following(follow), PaperWidth.MM80, "no-code").get(0);
        assertThatThrownBy(() -> PaperReader.read(paper)).isInstanceOf(AssertionError.class);
    }

    @Test
    void documents_come_on_a_slip_of_their_own() throws IOException {
        Document identity = new Document("Pièce d’identité", "Pièce d’identité");
        assertThat(print(Tickets.french(), PaperWidth.MM80, "fr-none")).hasSize(1);
        assertThat(print(Tickets.in("fr", identity), PaperWidth.MM80, "fr-documents"))
                .hasSize(2);
    }

    static Stream<String> languages() {
        return Language.whole().stream().map(Language::code);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_is_printed_with_every_text_and_its_code_is_read(String language) throws Exception {
        Document papers = new Document(TicketTexts.in(language).get("documents"), "Pièce d’identité");
        for (PaperWidth width : PaperWidth.values()) {
            List<BufferedImage> paper = print(Tickets.in(language, papers), width, language);
            assertThat(PaperReader.read(paper.get(0))).isEqualTo(Tickets.FOLLOW);
            assertThat(TicketTexts.in(language).keys())
                    .containsExactlyInAnyOrderElementsOf(TicketTexts.french().keys());
        }
    }

    private static List<BufferedImage> print(PrintedTicket ticket, PaperWidth width, String name) throws IOException {
        byte[] bytes = new TicketPaper(width, Logo.of(Optional.empty())).bytes(ticket);
        assertThat(realTimeCommands(bytes))
                .as("commands obeyed at once in " + name)
                .isEmpty();
        List<BufferedImage> papers = ReceiptInterpreter.papers(bytes, width.dots(), width.margin());
        Files.createDirectories(PICTURES);
        for (int i = 0; i < papers.size(); i++) {
            Path file = PICTURES.resolve(name + "-" + width + "-" + (i + 1) + ".png");
            ImageIO.write(papers.get(i), "png", file.toFile());
        }
        return papers;
    }

    /** Places where a printer would see a command that it obeys even within a picture. */
    private static List<Integer> realTimeCommands(byte[] bytes) {
        return IntStream.range(0, bytes.length - 1)
                .filter(at -> bytes[at] == 0x10 && List.of(0x04, 0x05, 0x14).contains((int) bytes[at + 1]))
                .boxed()
                .toList();
    }
}
