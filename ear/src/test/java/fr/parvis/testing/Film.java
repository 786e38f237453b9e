package fr.parvis.testing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What the browser's camera sees: a hall, and a phone held to it with a code. Read again each time the camera starts. */
public final class Film {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int PHONE = 460;
    private static final double TILT = 0.06;
    private static final int PICTURES = 10;

    private final Path file;

    private Film(Path file) {
        this.file = file;
    }

    /** Of an empty hall. */
    public static Film make() throws IOException {
        Film film = new Film(Files.createTempFile("film", ".mjpeg"));
        film.file.toFile().deleteOnExit();
        film.showsNothing();
        return film;
    }

    /** With these options the browser sees it. */
    public String[] options() {
        return new String[] {
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + file
        };
    }

    /** Nobody is there. */
    public void showsNothing() throws IOException {
        keep(hall());
    }

    /** Somebody holds a code to the camera, not quite straight. */
    public void shows(String text) throws IOException {
        BufferedImage hall = hall();
        Graphics2D pen = hall.createGraphics();
        pen.rotate(TILT, WIDTH / 2.0, HEIGHT / 2.0);
        pen.drawImage(code(text), (WIDTH - PHONE) / 2, (HEIGHT - PHONE) / 2, null);
        pen.dispose();
        keep(hall);
    }

    private void keep(BufferedImage picture) throws IOException {
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        for (int each = 0; each < PICTURES; each++) {
            ImageIO.write(picture, "jpg", film);
        }
        Files.write(file, film.toByteArray());
    }

    private static BufferedImage hall() {
        BufferedImage hall = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = hall.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return hall;
    }

    private static BufferedImage code(String text) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PHONE, PHONE);
            BufferedImage phone = new BufferedImage(PHONE, PHONE, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < PHONE; y++) {
                for (int x = 0; x < PHONE; x++) {
                    phone.setRGB(x, y, (modules.get(x, y) ? Color.BLACK : Color.WHITE).getRGB());
                }
            }
            return phone;
        } catch (WriterException impossible) {
            throw new IllegalArgumentException(text, impossible);
        }
    }
}
