package fr.parvis.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kiosk.print.paper.Logo;
import fr.parvis.kiosk.print.paper.PaperWidth;
import fr.parvis.kiosk.words.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ticket prints in every language of the screens; the pictures in {@code target/tickets} are there to be looked at. */
class LanguagesOnPaperTest {
    static List<Language> languages() {
        return Language.whole();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_ticket_is_printed_in_the_visitors_own_words(Language language) throws IOException {
        assertThat(TicketTexts.in(language.code()).locale().getLanguage()).isEqualTo(language.code());
        assertThat(TicketTexts.in(language.code()).rightToLeft())
                .isEqualTo(language.dir().equals("rtl"));
        byte[] bytes = new TicketPaper(PaperWidth.MM80, Logo.of(Optional.empty())).bytes(Tickets.in(language.code()));
        BufferedImage paper = ReceiptInterpreter.papers(bytes, PaperWidth.MM80.dots(), PaperWidth.MM80.margin())
                .get(0);
        assertThat(paper.getHeight()).isGreaterThan(400);
        Path picture = Files.createDirectories(Path.of("target", "tickets")).resolve("language-" + language + ".png");
        ImageIO.write(paper, "png", picture.toFile());
    }
}
