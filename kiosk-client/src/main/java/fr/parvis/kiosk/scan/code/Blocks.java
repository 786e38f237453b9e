package fr.parvis.kiosk.scan.code;

import com.google.zxing.qrcode.decoder.Version;
import java.util.Arrays;

/** How the codewords of a size and level are dealt out to blocks that are checked apart (ISO/IEC 18004, 7.6). */
final class Blocks {
    final int check;
    /** For each block the places of its codewords in the order in which the code shows them. */
    final int[][] places;

    Blocks(Layout layout, Format format) {
        Version.ECBlocks blocks = Version.getVersionForNumber(layout.version).getECBlocksForLevel(format.level());
        this.check = blocks.getECCodewordsPerBlock();
        int[] data = Arrays.stream(blocks.getECBlocks())
                .flatMapToInt(block -> java.util.stream.IntStream.generate(block::getDataCodewords)
                        .limit(block.getCount()))
                .toArray();
        this.places = new int[data.length][];
        for (int block = 0; block < data.length; block++) {
            places[block] = new int[data[block] + check];
        }
        deal(data);
    }

    private void deal(int[] data) {
        int place = 0;
        int longest = Arrays.stream(data).max().orElse(0);
        for (int i = 0; i < longest + check; i++) {
            for (int block = 0; block < data.length; block++) {
                int at = i < longest ? i : i - longest + data[block];
                if (i >= longest || i < data[block]) {
                    places[block][at] = place++;
                }
            }
        }
    }
}
