package fr.parvis.kiosk.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The journal of prints as a file: one line {@code <request id> <word>} for each step of a ticket, forced to disk: WAITING when
 * it is wanted, SENDING before the first byte, then the outcome, or GIVEN_UP when nothing was sent. A torn or foreign line is
 * passed over. At start the file is cut to the last {@value #MOST_KEPT} acts, some days of a busy hall.
 */
public final class PrintLog implements PrintJournal, AutoCloseable {
    private static final int MOST_KEPT = 2000;
    private static final String WAITING = "WAITING";
    private static final String SENDING = "SENDING";
    private static final String GIVEN_UP = "GIVEN_UP";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
            + " (WAITING|SENDING|GIVEN_UP|PRINTED|NO_PAPER|COVER_OPEN|PRINTER_ERROR|NO_PRINTER)");

    /** Each act with its last word. */
    private final Map<UUID, String> last;

    private final Set<UUID> unsure;
    private final Set<UUID> unbegun;
    private final FileChannel file;

    private PrintLog(Map<UUID, String> last, FileChannel file) {
        this.last = last;
        this.unsure = withWord(SENDING);
        this.unbegun = withWord(WAITING);
        this.file = file;
    }

    /** Opens the journal, made when it is missing. */
    public static PrintLog at(Path path) throws IOException {
        Map<UUID, String> last = read(path);
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(
                fresh,
                last.entrySet().stream()
                        .map(act -> line(act.getKey(), act.getValue()))
                        .collect(Collectors.joining()));
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        PrintLog log = new PrintLog(last, FileChannel.open(path, StandardOpenOption.APPEND));
        log.file.force(true);
        return log;
    }

    @Override
    public Set<UUID> unsure() {
        return unsure;
    }

    @Override
    public Set<UUID> unbegun() {
        return unbegun;
    }

    @Override
    public synchronized Optional<PrintOutcome> answerTo(UUID requestId) {
        String word = last.getOrDefault(requestId, WAITING);
        return switch (word) {
            case WAITING, GIVEN_UP -> Optional.empty();
            case SENDING -> Optional.of(PrintOutcome.NO_PRINTER);
            default -> Optional.of(PrintOutcome.valueOf(word));
        };
    }

    @Override
    public void waiting(UUID requestId) {
        append(requestId, WAITING);
    }

    @Override
    public void sending(UUID requestId) {
        append(requestId, SENDING);
    }

    @Override
    public void ended(UUID requestId, PrintOutcome outcome) {
        append(requestId, outcome.name());
    }

    @Override
    public void givenUp(UUID requestId) {
        append(requestId, GIVEN_UP);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private synchronized void append(UUID requestId, String word) {
        try {
            ByteBuffer line = ByteBuffer.wrap(line(requestId, word).getBytes(StandardCharsets.US_ASCII));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
            last.put(requestId, word);
        } catch (IOException full) {
            throw new UncheckedIOException("The journal of prints cannot be written", full);
        }
    }

    private Set<UUID> withWord(String word) {
        return last.entrySet().stream()
                .filter(act -> act.getValue().equals(word))
                .map(Map.Entry::getKey)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), java.util.Collections::unmodifiableSet));
    }

    private static Map<UUID, String> read(Path path) throws IOException {
        Map<UUID, String> last = new LinkedHashMap<>();
        if (Files.exists(path)) {
            String text = new String(Files.readAllBytes(path), StandardCharsets.US_ASCII);
            text.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> last.put(UUID.fromString(line.group(1)), line.group(2)));
        }
        Collection<UUID> oldest = last.keySet().stream()
                .limit(Math.max(0, last.size() - MOST_KEPT))
                .toList();
        last.keySet().removeAll(oldest);
        return last;
    }

    private static String line(UUID requestId, String word) {
        return requestId + " " + word + "\n";
    }
}
