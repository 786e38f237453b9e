#!/bin/sh
# A postcode, a SIRET and an hour of a partner's list come out of an XLSX file as nobody typed them.
#
# Library:   org.dhatim:fastexcel-reader 0.19.0 and org.apache.poi:poi-ooxml 5.4.1 (Java 17).
# Input:     a sheet with 75001, 2100 in the format 00000, a SIRET of 14 digits, and 9:10 in the French format hh"h"mm, written by POI.
# Expected:  75001, 02100, the 14 digits (or the shortened number that a sheet shows for them), 09h10.
# Behaviour: fastexcel's getText gives "75001.0" (POI writes whole numbers with a fraction) and "2100.0", and the hour as a number; POI's
#            DataFormatter(Locale.FRANCE) gives the hour as 09"9"10, the letter h taken as hours again between its quotes, and the SIRET
#            shortened, so that it cannot be had back. POI's CellFormat reads the hour rightly.
# For a desk: places of help with the postcode "75001.0", and 9 h 10 read as nothing. Read the number and the format and write the text oneself.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" org.dhatim:fastexcel-reader:0.19.0 org.apache.poi:poi-ooxml:5.4.1
cat > "$temp/Sheet.java" <<'JAVA'
import java.io.*;
import java.util.Locale;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.*;
import org.apache.poi.xssf.usermodel.*;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

public class Sheet {
    public static void main(String[] args) throws Exception {
        var file = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("lieux").createRow(0);
            cell(workbook, row, 75001, "General");
            cell(workbook, row, 2100, "00000");
            cell(workbook, row, 21590010400019d, "General");
            cell(workbook, row, 550 / 1440d, "hh\"h\"mm");
            workbook.write(file);
        }
        var bytes = file.toByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                var other = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var formatter = new DataFormatter(Locale.FRANCE);
            var read = other.getFirstSheet().read().get(0);
            for (Cell cell : workbook.getSheetAt(0).getRow(0)) {
                String format = cell.getCellStyle().getDataFormatString();
                String hour = read.getCell(cell.getColumnIndex()).getText();
                System.out.println(format + ": DataFormatter " + formatter.formatCellValue(cell) + " | CellFormat "
                        + CellFormat.getInstance(Locale.FRANCE, format).apply(cell).text + " | fastexcel "
                        + (hour.startsWith("0.38") ? "a fraction of a day" : hour));
            }
        }
    }

    static void cell(XSSFWorkbook workbook, Row row, double value, String format) {
        Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }
}
JAVA
java -Dlog4j2.StatusLogger.level=OFF -cp "$temp/lib/*" "$temp/Sheet.java" > "$temp/seen" 2> "$temp/log" || cat "$temp/log" >&2
cat > "$temp/expected" <<'END'
General: DataFormatter 75001 | CellFormat 75001 | fastexcel 75001.0
00000: DataFormatter 02100 | CellFormat 02100 | fastexcel 2100.0
General: DataFormatter 2,159E+13 | CellFormat 2,159E+13 | fastexcel 21590010400019
hh"h"mm: DataFormatter 09"9"10 | CellFormat 09h10 | fastexcel a fraction of a day
END
"$here/compare" "$temp/seen" "$temp/expected"
