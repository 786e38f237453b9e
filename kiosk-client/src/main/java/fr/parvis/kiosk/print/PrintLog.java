package fr.parvis.kiosk.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The journal of prints as a file: one line {@code <request id> SENDING} forced to disk before the first byte, one with the
 * outcome after. A torn or foreign line is passed over. At start the file is cut to the last {@value #MOST_KEPT} acts,
 * some days of a busy hall.
 */
public final class PrintLog implements PrintJournal, AutoCloseable {
    private static final int MOST_KEPT = 2000;
    private static final String SENDING = "SENDING";
    private static final Pattern LINE = Pattern.compile(
            "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (SENDING|PRINTED|NO_PAPER|COVER_OPEN|NO_PRINTER)");

    private final Map<UUID, PrintOutcome> known = new LinkedHashMap<>();
    private final Set<UUID> begun = new LinkedHashSet<>();
    private final FileChannel file;

    private PrintLog(FileChannel file) {
        this.file = file;
    }

    /** Opens the journal, made when it is missing. */
    public static PrintLog at(Path path) throws IOException {
        Set<UUID> begun = new LinkedHashSet<>();
        Map<UUID, PrintOutcome> known = read(path, begun);
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(fresh, written(known, begun));
        Files.move(fresh, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        PrintLog log = new PrintLog(FileChannel.open(path, StandardOpenOption.APPEND));
        log.known.putAll(known);
        log.begun.addAll(begun);
        log.file.force(true);
        return log;
    }

    @Override
    public synchronized Set<UUID> unsure() {
        return Set.copyOf(begun);
    }

    @Override
    public synchronized Optional<PrintOutcome> answerTo(UUID requestId) {
        return Optional.ofNullable(known.get(requestId));
    }

    @Override
    public synchronized void sending(UUID requestId) {
        append(requestId, SENDING);
        known.put(requestId, PrintOutcome.NO_PRINTER);
    }

    @Override
    public synchronized void ended(UUID requestId, PrintOutcome outcome) {
        append(requestId, outcome.name());
        known.put(requestId, outcome);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void append(UUID requestId, String word) {
        try {
            ByteBuffer line = ByteBuffer.wrap(line(requestId, word).getBytes(StandardCharsets.US_ASCII));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException full) {
            throw new UncheckedIOException("The journal of prints cannot be written", full);
        }
    }

    private static Map<UUID, PrintOutcome> read(Path path, Set<UUID> unsure) throws IOException {
        Map<UUID, PrintOutcome> known = new LinkedHashMap<>();
        if (!Files.exists(path)) {
            return known;
        }
        String text = new String(Files.readAllBytes(path), StandardCharsets.US_ASCII);
        text.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            UUID id = UUID.fromString(line.group(1));
            boolean begun = line.group(2).equals(SENDING);
            known.put(id, begun ? PrintOutcome.NO_PRINTER : PrintOutcome.valueOf(line.group(2)));
            if (begun) {
                unsure.add(id);
            } else {
                unsure.remove(id);
            }
        });
        int tooMany = Math.max(0, known.size() - MOST_KEPT);
        known.keySet().removeAll(known.keySet().stream().limit(tooMany).toList());
        return known;
    }

    private static String written(Map<UUID, PrintOutcome> known, Set<UUID> unsure) {
        StringBuilder text = new StringBuilder();
        known.forEach((id, outcome) -> text.append(line(id, unsure.contains(id) ? SENDING : outcome.name())));
        return text.toString();
    }

    private static String line(UUID requestId, String word) {
        return requestId + " " + word + "\n";
    }
}
