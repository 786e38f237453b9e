package fr.parvis.kiosk.print.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What stands on top of a ticket: the picture of the site, or the mark of Parvis when there is none that can be read. */
public final class Logo {
    private static final int HEIGHT = 96;
    private static final int WIDEST = 320;
    private static final long MOST_BYTES = 4_000_000;
    private static final double MARK_BOX = 32;

    private Logo() {}

    /** Reads a PNG or JPEG file and fits it to {@value #HEIGHT} dots of height. */
    public static BufferedImage of(Optional<Path> file) {
        return file.flatMap(Logo::read).map(Logo::fitted).orElseGet(Logo::mark);
    }

    private static Optional<BufferedImage> read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES ? Optional.empty() : Optional.ofNullable(ImageIO.read(file.toFile()));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static BufferedImage fitted(BufferedImage picture) {
        double scale = Math.min(HEIGHT / (double) picture.getHeight(), WIDEST / (double) picture.getWidth());
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = canvas(paper);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return paper;
    }

    /** The forecourt before a door: the same outline as {@code parvis-mark.svg}. */
    private static BufferedImage mark() {
        BufferedImage paper = new BufferedImage(HEIGHT, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = canvas(paper);
        canvas.transform(AffineTransform.getScaleInstance(HEIGHT / MARK_BOX, HEIGHT / MARK_BOX));
        canvas.fill(outline(6, 3, 26, 3, 26, 20, 20.5, 20, 20.5, 11, 11.5, 11, 11.5, 20, 6, 20));
        canvas.fill(outline(11.5, 22, 20.5, 22, 29, 30, 3, 30));
        canvas.dispose();
        return paper;
    }

    private static Path2D outline(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Graphics2D canvas(BufferedImage paper) {
        Graphics2D canvas = paper.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        canvas.setColor(Color.BLACK);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return canvas;
    }
}
