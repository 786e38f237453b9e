package fr.parvis.kiosk.scan;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Takes the brightness out of a JPEG file: its first channel, so that colours are never computed. */
final class JpegFrame {
    private static final long MOST_PIXELS = 24_000_000;
    private static final int LARGE_SIDE = 2_000;

    private JpegFrame() {}

    /** Empty for anything that is not a JPEG picture of a sensible size. */
    static Optional<GreyFrame> read(byte[] jpeg) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            throw new IllegalStateException("This Java reads no JPEG pictures");
        }
        ImageReader reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(input, true, true);
            return brightness(reader);
        } catch (IOException | RuntimeException broken) {
            // The library throws many kinds for files that are cut or were never pictures.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static Optional<GreyFrame> brightness(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int every = 1 + (Math.max(width, height) - 1) / LARGE_SIDE;
        param.setSourceSubsampling(every, every, 0, 0);
        Raster raster = reader.readRaster(0, param);
        byte[] pixels = new byte[raster.getWidth() * raster.getHeight()];
        int[] row = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                pixels[y * row.length + x] = (byte) row[x];
            }
        }
        return Optional.of(new GreyFrame(raster.getWidth(), raster.getHeight(), pixels));
    }
}
