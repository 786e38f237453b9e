package fr.parvis.partner;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a file was understood.
 *
 * @param spreadsheet whether it is XLSX
 * @param separator of a CSV file
 * @param charset of a CSV file, or null
 * @param mark whether it begins with a byte order mark
 * @param sheet which sheet was read, empty for CSV
 * @param passedOver sheets that were not read: hidden, or not the first
 */
public record FileFacts(
        boolean spreadsheet, char separator, Charset charset, boolean mark, String sheet, List<String> passedOver) {
    public FileFacts {
        passedOver = List.copyOf(passedOver);
    }
}
