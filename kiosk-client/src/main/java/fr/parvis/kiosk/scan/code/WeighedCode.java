package fr.parvis.kiosk.scan.code;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A code as weights: for each module how surely it is dark (above 0) or light (below). The least sure codewords are given up,
 * more and more of them, until the rest repairs them; the repaired code is then read by ZXing, which finds no error left.
 */
public final class WeighedCode {
    private static final int LIKELY_FORMATS = 2;
    private static final int STEP = 2;

    private final Layout layout;
    private final double[] ink;

    /** @param ink the weights, row by row; kept, not copied */
    public WeighedCode(Layout layout, double[] ink) {
        this.layout = layout;
        this.ink = ink;
    }

    /** The text; empty when too little is sure. */
    public Optional<String> text() {
        for (Format format : Format.likely(ink, layout.size(), LIKELY_FORMATS)) {
            Optional<String> text = repaired(format).flatMap(codewords -> read(format, codewords));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private Optional<int[]> repaired(Format format) {
        int[] codewords = new int[layout.order.length / 8];
        double[] sureness = new double[codewords.length];
        for (int i = 0; i < codewords.length; i++) {
            weigh(i, format, codewords, sureness);
        }
        Blocks blocks = new Blocks(layout, format);
        for (int[] places : blocks.places) {
            Optional<int[]> block = repairedBlock(codewords, sureness, places, blocks.check);
            if (block.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < places.length; i++) {
                codewords[places[i]] = block.get()[i];
            }
        }
        return Optional.of(codewords);
    }

    private void weigh(int codeword, Format format, int[] codewords, double[] sureness) {
        double doubt = 0;
        for (int bit = 0; bit < 8; bit++) {
            int module = layout.order[codeword * 8 + bit];
            boolean dark = ink[module] > 0 ^ format.masks(module % layout.size(), module / layout.size());
            codewords[codeword] = codewords[codeword] << 1 | (dark ? 1 : 0);
            doubt += Math.exp(-4 * Math.abs(ink[module]));
        }
        sureness[codeword] = -doubt;
    }

    private static Optional<int[]> repairedBlock(int[] codewords, double[] sureness, int[] places, int check) {
        int[] word = Arrays.stream(places).map(place -> codewords[place]).toArray();
        int[] leastSureFirst = IntStream.range(0, places.length)
                .boxed()
                .sorted((a, b) -> Double.compare(sureness[places[a]], sureness[places[b]]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int given = 0; given <= check - 4; given += STEP) {
            boolean[] doubtful = new boolean[word.length];
            for (int i = 0; i < given; i++) {
                doubtful[leastSureFirst[i]] = true;
            }
            Optional<int[]> repaired = new Repair(word, check, doubtful).repaired();
            if (repaired.isPresent()) {
                return repaired;
            }
        }
        return Optional.empty();
    }

    private Optional<String> read(Format format, int[] codewords) {
        try {
            return Optional.of(new Decoder().decode(drawn(format, codewords)).getText());
        } catch (ChecksumException | FormatException nonsense) {
            return Optional.empty();
        }
    }

    private BitMatrix drawn(Format format, int[] codewords) {
        BitMatrix modules = new BitMatrix(layout.size());
        int pattern = Format.pattern(format.number());
        for (int module = 0; module < layout.modules(); module++) {
            set(modules, module, layout.known(module) > 0);
        }
        for (int bit = 0; bit < 15; bit++) {
            set(modules, Format.first(bit, layout.size()), (pattern >> (14 - bit) & 1) == 1);
            set(modules, Format.second(bit, layout.size()), (pattern >> (14 - bit) & 1) == 1);
        }
        for (int i = 0; i < codewords.length * 8; i++) {
            int module = layout.order[i];
            boolean bit = (codewords[i / 8] >> (7 - i % 8) & 1) == 1;
            set(modules, module, bit ^ format.masks(module % layout.size(), module / layout.size()));
        }
        return modules;
    }

    private void set(BitMatrix modules, int module, boolean dark) {
        if (dark) {
            modules.set(module % layout.size(), module / layout.size());
        }
    }
}
