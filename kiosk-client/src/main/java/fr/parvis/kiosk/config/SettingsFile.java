package fr.parvis.kiosk.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the settings of a terminal: lines of {@code key = value} in a file, {@code #} begins a comment, and the same keys on
 * the command line as {@code --key value}, which win.
 */
public final class SettingsFile {
    private static final String FILE = "config";

    private SettingsFile() {}

    /**
     * The keys of a command line and of the file that it names.
     *
     * @throws BadSetting when a word is out of place or the file cannot be read
     */
    public static Map<String, String> read(List<String> arguments) {
        Map<String, String> given = arguments(arguments);
        String file = given.remove(FILE);
        Map<String, String> all = new LinkedHashMap<>();
        if (file != null) {
            all.putAll(lines(file));
        }
        all.putAll(given);
        return all;
    }

    private static Map<String, String> arguments(List<String> words) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int at = 0; at < words.size(); at += 2) {
            String key = words.get(at);
            if (!key.startsWith("--") || at + 1 == words.size()) {
                throw new BadSetting("The command takes --key value pairs, not: " + key);
            }
            given.put(key.substring(2), words.get(at + 1));
        }
        return given;
    }

    private static Map<String, String> lines(String file) {
        List<String> lines = new ArrayList<>();
        try {
            lines.addAll(Files.readAllLines(Path.of(file)));
        } catch (IOException unreadable) {
            throw new BadSetting("The settings file cannot be read: " + file);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                put(settings, line, file + " line " + number);
            }
        }
        return settings;
    }

    private static void put(Map<String, String> settings, String line, String where) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new BadSetting(where + ": should be key = value, not: " + line);
        }
        String key = line.substring(0, equals).strip();
        if (settings.put(key, line.substring(equals + 1).strip()) != null) {
            throw new BadSetting(where + ": the key " + key + " is given twice");
        }
    }
}
