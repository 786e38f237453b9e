package fr.parvis.partner.table;

import java.nio.charset.StandardCharsets;

/** Reads a file of lines, whichever of the two forms it has: the first bytes tell, not its name. */
public final class TableReader {
    private static final byte[] OLD_EXCEL = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private TableReader() {}

    /**
     * Reads it.
     *
     * @throws fr.parvis.shared.input.Refused with field {@code file} when it is no table, or too long
     */
    public static Table read(byte[] file) {
        if (file.length == 0) {
            throw Unreadable.file("fileEmpty");
        }
        if (begins(file, OLD_EXCEL)) {
            throw Unreadable.file("fileOldExcel");
        }
        if (begins(file, PDF)) {
            throw Unreadable.file("fileKind");
        }
        Table table = file[0] == 'P' && file.length > 1 && file[1] == 'K' ? Xlsx.read(file) : Csv.read(file);
        if (table.rows().isEmpty()) {
            throw Unreadable.file("fileEmpty");
        }
        return table;
    }

    private static boolean begins(byte[] file, byte[] signature) {
        return file.length >= signature.length
                && java.util.Arrays.equals(file, 0, signature.length, signature, 0, signature.length);
    }
}
