#!/bin/sh
# The hint "also inverted" is obeyed by one of ZXing's two readers of QR codes and passed over by the other, without a word.
#
# Library:   com.google.zxing:core 3.5.4 (Java 17).
# Input:     a clean code, light modules on a dark ground, as phones show it in their dark mode; DecodeHintType.ALSO_INVERTED given.
# Expected:  both readers take the same hints and read it.
# Behaviour: MultiFormatReader reads it, QRCodeReader throws NotFoundException: the hint is kept by MultiFormatReader alone. It turns the
#            caller's picture over and leaves it so: given to QRCodeReader afterwards, the very same picture is read.
# For a desk: visitors whose phone is dark are told that their code is not readable. A reader of QR codes only must turn the picture over itself.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" com.google.zxing:core:3.5.4
cat > "$temp/Inverted.java" <<'JAVA'
import com.google.zxing.*;
import com.google.zxing.common.*;
import com.google.zxing.qrcode.*;
import java.util.*;

public class Inverted {
    public static void main(String[] args) throws Exception {
        BitMatrix code = new QRCodeWriter().encode("RDV-7K2M-94QX", BarcodeFormat.QR_CODE, 240, 240);
        int[] pixels = new int[240 * 240];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = code.get(i % 240, i / 240) ? 0xffffff : 0;
        }
        read(new QRCodeReader(), picture(pixels));
        BinaryBitmap used = picture(pixels);
        read(new MultiFormatReader(), used);
        read(new QRCodeReader(), used);
    }

    static BinaryBitmap picture(int[] pixels) {
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(240, 240, pixels)));
    }

    static void read(Reader reader, BinaryBitmap picture) {
        String read;
        try {
            read = reader.decode(picture, Map.of(DecodeHintType.ALSO_INVERTED, true)).getText();
        } catch (ReaderException unread) {
            read = unread.getClass().getSimpleName();
        }
        System.out.println(reader.getClass().getSimpleName() + ": " + read);
    }
}
JAVA
java -cp "$temp/lib/*" "$temp/Inverted.java" > "$temp/seen"
cat > "$temp/expected" <<'END'
QRCodeReader: NotFoundException
MultiFormatReader: RDV-7K2M-94QX
QRCodeReader: RDV-7K2M-94QX
END
"$here/compare" "$temp/seen" "$temp/expected"
