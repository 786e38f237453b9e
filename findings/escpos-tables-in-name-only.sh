#!/bin/sh
# A library for receipt printers offers code tables by name and prints question marks with them.
#
# Library:   com.github.anastaciocintra:escpos-coffee 4.1.0 (Java 17).
# Input:     the table PC720_Arabic with an Arabic word, CP1125_Ukrainian with a Ukrainian one, WCP1256_Arabic beside them.
# Expected:  the letters in the bytes of the table that was chosen (Java has windows-1256, IBM720 is not in the JDK), or a refusal.
# Behaviour: for PC720_Arabic and CP1125_Ukrainian the printer is switched to the table, and each letter is sent as 3f, a question mark: the
#            enum carries cp437 as the character set of every table for which none was found. No exception, no way to see it but the paper.
# For a desk: the Arabic or Ukrainian ticket is a row of question marks under a right number. Print such text as a picture, or check
#            CharacterCodeTable.charsetName before use.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" com.github.anastaciocintra:escpos-coffee:4.1.0
cat > "$temp/Tables.java" <<'JAVA'
import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPos.CharacterCodeTable;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

public class Tables {
    public static void main(String[] args) throws Exception {
        print(CharacterCodeTable.WCP1256_Arabic, "\u0628\u0627\u0628");
        print(CharacterCodeTable.PC720_Arabic, "\u0628\u0627\u0628");
        print(CharacterCodeTable.WCP1251_Cyrillic, "\u043d\u043e\u043c\u0435\u0440");
        print(CharacterCodeTable.CP1125_Ukrainian, "\u043d\u043e\u043c\u0435\u0440");
        int named = 0;
        int cp437 = 0;
        for (CharacterCodeTable table : CharacterCodeTable.values()) {
            named++;
            cp437 += "cp437".equals(table.charsetName) && table != CharacterCodeTable.CP437_USA_Standard_Europe ? 1 : 0;
        }
        System.out.println("tables: " + named + ", written as cp437 though named otherwise: " + cp437);
    }

    static void print(CharacterCodeTable table, String word) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var printer = new EscPos(bytes);
        printer.setCharacterCodeTable(table);
        printer.flush();
        bytes.reset();
        printer.write(word);
        printer.flush();
        byte[] sent = bytes.toByteArray();
        int from = sent.length - word.length();
        System.out.println(table + " " + table.charsetName + ": " + HexFormat.ofDelimiter(" ").formatHex(sent, from, sent.length));
    }
}
JAVA
java -cp "$temp/lib/*" "$temp/Tables.java" > "$temp/seen"
cat > "$temp/expected" <<'END'
WCP1256_Arabic cp1256: c8 c7 c8
PC720_Arabic cp437: 3f 3f 3f
WCP1251_Cyrillic cp1251: ed ee ec e5 f0
CP1125_Ukrainian cp437: 3f 3f 3f 3f 3f
tables: 43, written as cp437 though named otherwise: 15
END
"$here/compare" "$temp/seen" "$temp/expected"
