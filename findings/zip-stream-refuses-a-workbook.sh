#!/bin/sh
# Java's own stream of ZIP entries refuses a spreadsheet that is fine.
#
# Library:   java.util.zip of Java 17 (ZipInputStream, ZipFile); org.dhatim:fastexcel 0.19.0 writes the workbook, fastexcel-reader 0.19.0 reads it.
# Input:     a workbook of one cell as fastexcel writes it; its parts are looked through to measure what they unpack to, before anything reads them.
# Expected:  whatever reads the file, its parts are there.
# Behaviour: fastexcel-reader and ZipFile read it. ZipInputStream throws ZipException at the first part ("invalid entry size").
# For a desk: a guard against files that unpack to all the memory there is turns away the files of honest programs. Measure by the table of contents.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" org.dhatim:fastexcel:0.19.0 org.dhatim:fastexcel-reader:0.19.0
cat > "$temp/Parts.java" <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.file.Files;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

public class Parts {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "desk", "1.0")) {
            book.newWorksheet("Rendez-vous").value(0, 0, "09:20");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            System.out.println("fastexcel-reader: " + book.getFirstSheet().read().get(0).getCellText(0));
        }
        File file = File.createTempFile("book", ".xlsx");
        Files.write(file.toPath(), bytes.toByteArray());
        try (ZipFile zip = new ZipFile(file)) {
            System.out.println("ZipFile: " + (zip.getEntry("xl/workbook.xml") == null ? "no workbook" : "a workbook"));
        }
        file.delete();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            int parts = 0;
            while (zip.getNextEntry() != null) {
                zip.readAllBytes();
                parts++;
            }
            System.out.println("ZipInputStream: " + (parts > 0 ? "parts" : "none"));
        } catch (ZipException refused) {
            System.out.println("ZipInputStream: " + refused.getMessage());
        }
    }
}
JAVA
java -cp "$temp/lib/*" "$temp/Parts.java" > "$temp/seen" 2> "$temp/log" || cat "$temp/log"
cat > "$temp/expected" <<'END'
fastexcel-reader: 09:20
ZipFile: a workbook
ZipInputStream: invalid entry size (expected 0 but got 866 bytes)
END
"$here/compare" "$temp/seen" "$temp/expected"
