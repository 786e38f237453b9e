package fr.parvis.shared;

import fr.parvis.shared.secret.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The migrations that data folders out there have run, one line each: number, SHA-256, file name. They never change, and a
 * new one has a higher number (ADR 0090).
 */
record MigrationsList(Path folder, Path list) {
    private static final Pattern NAME = Pattern.compile("V([1-9]\\d{0,8})__[a-z0-9_]+\\.sql");

    /** What is wrong, one sentence each. */
    List<String> complaints() throws IOException {
        Map<String, String> listed = listed();
        Map<Integer, String> numbers = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int last =
                listed.keySet().stream().mapToInt(MigrationsList::number).max().orElse(0);
        for (Path file : files()) {
            String name = file.getFileName().toString();
            String other = numbers.put(number(name), name);
            if (other != null) {
                wrong.add(name + " and " + other + " have one number: give the newer one another");
            }
            if (listed.containsKey(name)) {
                if (!Fingerprint.of(Files.readString(file)).equals(listed.get(name))) {
                    wrong.add(name + " was changed after data folders had run it: write another migration instead");
                }
            } else if (number(name) <= last) {
                wrong.add(name + " comes too late: give it a number above " + last);
            }
        }
        listed.keySet().stream()
                .filter(name -> !Files.exists(folder.resolve(name)))
                .forEach(name -> wrong.add(name + " is gone, and data folders have run it"));
        return wrong;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private Map<String, String> listed() throws IOException {
        Map<String, String> listed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(list)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split(" ", -1);
                listed.put(words[2], words[1]);
            }
        }
        return listed;
    }

    private static int number(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? Integer.parseInt(parts.group(1)) : -1;
    }
}
