package fr.parvis.kiosk.print.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * A strip of paper that grows from top to bottom: lines of text that wrap, rules, pictures, white. Made once, drawn once.
 */
public final class Strip {
    private static final FontRenderContext GLYPHS = new FontRenderContext(null, true, true);
    private static final int INDENT_OF_ITEMS = 44;
    private static final int BOX = 22;
    private static final int BOX_STROKE = 3;

    private final List<Piece> pieces = new ArrayList<>();
    private final int width;
    private final boolean rightToLeft;
    private int height;

    /** An empty strip, for a language that is written from the right or from the left. */
    public Strip(PaperWidth paper, boolean rightToLeft) {
        this.width = paper.dots();
        this.rightToLeft = rightToLeft;
    }

    /** White paper, in dots. */
    public Strip space(int dots) {
        height += dots;
        return this;
    }

    /** Centred text; lines that are too long wrap. */
    public Strip centred(String text, int size, boolean bold) {
        for (TextLayout line : wrapped(text, size, bold, width)) {
            float left = (width - line.getVisibleAdvance()) / 2;
            add(line, left);
        }
        return this;
    }

    /** One line as large as the paper allows, at most {@code size} dots high: the number. Always from left to right. */
    public Strip large(String text, int size) {
        TextLayout line = layout(text, size);
        if (line.getVisibleAdvance() > width) {
            line = layout(text, size * width / line.getVisibleAdvance());
        }
        return add(line, (width - line.getVisibleAdvance()) / 2);
    }

    /** One thing to tick: a box at the side where reading begins, and its text, in the strip's own direction. */
    public Strip item(String text, int size) {
        int top = height + size / 4;
        int side = rightToLeft ? width - BOX - BOX_STROKE : BOX_STROKE;
        pieces.add(canvas -> {
            canvas.fillRect(side, top, BOX, BOX);
            canvas.setColor(Color.WHITE);
            canvas.fillRect(side + BOX_STROKE, top + BOX_STROKE, BOX - 2 * BOX_STROKE, BOX - 2 * BOX_STROKE);
            canvas.setColor(Color.BLACK);
        });
        for (TextLayout line : wrapped(text, size, true, width - INDENT_OF_ITEMS)) {
            add(line, rightToLeft ? width - INDENT_OF_ITEMS - line.getVisibleAdvance() : INDENT_OF_ITEMS);
        }
        return this;
    }

    /** The French below an item, from left to right, on the item's own side. */
    public Strip gloss(String text, int size) {
        Strip french = new Strip(PaperWidth.MM80, false);
        for (TextLayout line : french.wrapped(text, size, false, width - INDENT_OF_ITEMS)) {
            add(line, rightToLeft ? width - INDENT_OF_ITEMS - line.getVisibleAdvance() : INDENT_OF_ITEMS);
        }
        return this;
    }

    /** A line across the paper. */
    public Strip rule() {
        int top = height;
        pieces.add(canvas -> canvas.fillRect(0, top, width, 2));
        height += 2;
        return this;
    }

    /** A picture, centred. */
    public Strip picture(BufferedImage picture) {
        int top = height;
        pieces.add(canvas -> canvas.drawImage(picture, (width - picture.getWidth()) / 2, top, null));
        height += picture.getHeight();
        return this;
    }

    /** Everything as grey dots, black on white. */
    public BufferedImage draw() {
        BufferedImage paper = new BufferedImage(width, Math.max(1, height), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = paper.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.BLACK);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pieces.forEach(piece -> piece.drawOn(canvas));
        canvas.dispose();
        return paper;
    }

    private List<TextLayout> wrapped(String text, int size, boolean bold, int room) {
        List<TextLayout> lines = new ArrayList<>();
        for (String paragraph : text.lines().filter(line -> !line.isBlank()).toList()) {
            AttributedCharacterIterator letters =
                    Lettering.of(bold).write(paragraph, size, rightToLeft).getIterator();
            LineBreakMeasurer lineBreaks = new LineBreakMeasurer(letters, GLYPHS);
            while (lineBreaks.getPosition() < letters.getEndIndex()) {
                lines.add(lineBreaks.nextLayout(room));
            }
        }
        return lines;
    }

    private static TextLayout layout(String text, float size) {
        return new TextLayout(Lettering.of(true).write(text, size, false).getIterator(), GLYPHS);
    }

    private Strip add(TextLayout line, float left) {
        float baseline = height + line.getAscent();
        pieces.add(canvas -> line.draw(canvas, left, baseline));
        height += (int) Math.ceil(line.getAscent() + line.getDescent() + line.getLeading());
        return this;
    }

    private interface Piece {
        void drawOn(Graphics2D canvas);
    }
}
