package fr.parvis.partner;

import java.util.List;

/**
 * A file as its page shows it.
 *
 * @param facts how it was understood; null, and no lines either, while it is being written
 * @param header the names of its columns, or the first line where it has none
 * @param first the first lines, with their numbers
 * @param rows how many lines it has
 * @param mapping what its columns hold
 * @param report what becomes, or became, of its lines; null before somebody asked
 * @param total lines to write
 * @param done lines that are written, nearly
 */
public record ImportView(
        long id,
        String name,
        ImportState state,
        FileFacts facts,
        List<String> header,
        List<Sample> first,
        int rows,
        ImportMapping mapping,
        ImportReport report,
        int total,
        int done) {
    /** Whether somebody waits for its end. */
    public boolean underWay() {
        return state == ImportState.QUEUED || state == ImportState.RUNNING;
    }

    /** A line as it stands in the file. */
    public record Sample(int line, List<String> cells) {}
}
