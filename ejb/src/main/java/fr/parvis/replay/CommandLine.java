package fr.parvis.replay;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a command: one input file, and options with a value. */
public record CommandLine(Path input, Map<String, String> options) {

    /** Reads the words; anything unknown is refused with the usage. */
    public static CommandLine read(String[] words, String usage, List<String> known) {
        Path input = null;
        Map<String, String> options = new HashMap<>();
        for (int place = 0; place < words.length; place++) {
            String word = words[place];
            if (!word.startsWith("--") && input == null) {
                input = Path.of(word);
            } else if (word.startsWith("--") && known.contains(word.substring(2)) && place + 1 < words.length) {
                options.put(word.substring(2), words[++place]);
            } else {
                throw new IllegalArgumentException("'" + word + "' is not understood; " + usage);
            }
        }
        if (input == null) {
            throw new IllegalArgumentException(usage);
        }
        return new CommandLine(input, options);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The file of that option, to be written; never one that is read. */
    public Path output(String name, String usage, Path read) {
        Path out = Path.of(option(name).orElseThrow(() -> new IllegalArgumentException(usage)));
        if (out.toAbsolutePath().normalize().equals(read.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("--" + name + " would write over " + read);
        }
        return out;
    }
}
