package fr.parvis.kiosk.print.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;

/**
 * The letters of a ticket: three bundled fonts that together write every language offered. A text is split where the first
 * font that has its letters changes, since an Arabic font prints a box for a Latin letter.
 */
final class Lettering {
    private static final Lettering REGULAR = new Lettering("400Regular");
    private static final Lettering BOLD = new Lettering("700Bold");

    private final List<Font> fonts;

    private Lettering(String weight) {
        fonts = List.of(
                load("AtkinsonHyperlegibleNext_" + weight),
                load("NotoSans_" + weight),
                load("NotoSansArabic_" + weight));
    }

    static Lettering of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    /** The text with its fonts set, {@code size} dots high. */
    AttributedString write(String text, float size, boolean rightToLeft) {
        AttributedString written = new AttributedString(text);
        written.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        int at = 0;
        Font last = fonts.get(0);
        while (at < text.length()) {
            int next = at + Character.charCount(text.codePointAt(at));
            last = fontFor(text.codePointAt(at), last);
            written.addAttribute(TextAttribute.FONT, last.deriveFont(size), at, next);
            at = next;
        }
        return written;
    }

    /** Spaces and marks stay in the font of the word before them, so that runs are as long as they can be. */
    private Font fontFor(int letter, Font last) {
        if (!Character.isLetterOrDigit(letter) && last.canDisplay(letter)) {
            return last;
        }
        return fonts.stream()
                .filter(font -> font.canDisplay(letter))
                .findFirst()
                .orElse(last);
    }

    private static Font load(String name) {
        String resource = "/fr/parvis/kiosk/print/fonts/" + name + ".ttf";
        try (InputStream file = Lettering.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("The bundled font " + name + " is broken", broken);
        } catch (IOException missing) {
            throw new UncheckedIOException("The bundled font " + name + " cannot be read", missing);
        }
    }
}
