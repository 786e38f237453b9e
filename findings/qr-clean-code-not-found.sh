#!/bin/sh
# One clean QR code in some six hundred is not found by the library that drew it.
#
# Library:   com.google.zxing:core 3.5.4 (Java 17).
# Input:     6,000 addresses of one form, 32 ASCII characters each, drawn at 300 x 300 with error correction M: no noise, no turn, no blur.
# Expected:  each is read back: error correction has nothing to correct, and the mask is chosen by ZXing itself.
# Behaviour: 10 of 6,000 end in NotFoundException; each of the ten is read when another mask is asked for.
# For a desk: such a ticket or appointment "does not work" at the kiosk, for one visitor in 600, for ever. Read each code back after drawing
#            it, and draw it with another mask when it does not read.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" com.google.zxing:core:3.5.4
cat > "$temp/Codes.java" <<'JAVA'
import com.google.zxing.*;
import com.google.zxing.common.*;
import com.google.zxing.qrcode.*;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

public class Codes {
    public static void main(String[] args) throws Exception {
        int missed = 0;
        int others = 0;
        String first = null;
        for (int i = 0; i < 6000; i++) {
            String text = "https://accueil.example/t/" + String.format("%06d", i);
            String read = read(drawn(text, null));
            if (read == null) {
                missed++;
                first = first == null ? text : first;
                others += anotherMaskReads(text) ? 1 : 0;
            }
        }
        System.out.println("codes drawn: 6000, not found by the reader: " + missed + ", the first of them: " + first);
        System.out.println("of these read when another mask is asked for: " + others);
    }

    static boolean anotherMaskReads(String text) throws WriterException {
        for (int mask = 0; mask < 8; mask++) {
            if (text.equals(read(drawn(text, mask)))) {
                return true;
            }
        }
        return false;
    }

    static BitMatrix drawn(String text, Integer mask) throws WriterException {
        Map<EncodeHintType, Object> hints = mask == null
                ? Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M)
                : Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.QR_MASK_PATTERN, mask);
        return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300, hints);
    }

    static String read(BitMatrix code) {
        int[] pixels = new int[300 * 300];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = code.get(i % 300, i / 300) ? 0 : 0xffffff;
        }
        try {
            var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(300, 300, pixels)));
            return new QRCodeReader().decode(picture).getText();
        } catch (ReaderException unread) {
            return null;
        }
    }
}
JAVA
java -cp "$temp/lib/*" "$temp/Codes.java" > "$temp/seen"
cat > "$temp/expected" <<'END'
codes drawn: 6000, not found by the reader: 10, the first of them: https://accueil.example/t/000428
of these read when another mask is asked for: 10
END
"$here/compare" "$temp/seen" "$temp/expected"
