package fr.parvis.kiosk.scan.frames;

import fr.parvis.kiosk.scan.GreyFrame;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Camera frames of codes, made up and spoiled: the same number makes the same frame for ever. Numbers below {@link #HELD_OUT}
 * are for trying things out, those above for judging them.
 */
public final class Frames {
    /** From here on frames are only for judging. */
    public static final int HELD_OUT = 1_000_000;

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Frames() {}

    /** One frame before and after the camera packed it, and what its code says. */
    public record Frame(Degradation degradation, String text, GreyFrame picture, byte[] jpeg) {}

    /** Makes the frame of a number. */
    public static Frame make(Degradation degradation, int number) {
        Random random = new Random(number * 31L + degradation.ordinal() * 7_919L);
        random.nextInt();
        String text = payload(random);
        Shown shown = new Shown();
        degradation.arrange(shown, random);
        Picture picture = shown.draw(text, random);
        degradation.spoil(picture, shown, random);
        int worst = degradation == Degradation.COMPRESSED ? 4 : 45;
        float quality = (worst + random.nextInt(degradation == Degradation.COMPRESSED ? 20 : 40)) / 100f;
        GreyFrame frame = picture.frame();
        return new Frame(degradation, text, frame, jpeg(frame, quality));
    }

    private static String payload(Random random) {
        String text = "PV1." + letters(26, random) + "." + letters(13, random);
        return random.nextInt(4) == 0 ? "HTTPS://ACCUEIL.EXEMPLE.FR/R/" + text : text;
    }

    private static String letters(int count, Random random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(CROCKFORD.charAt(random.nextInt(32)));
        }
        return letters.toString();
    }

    /** A grey JPEG file. */
    public static byte[] jpeg(GreyFrame frame, float quality) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(frame.pixels(), 0, pixels, 0, pixels.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
