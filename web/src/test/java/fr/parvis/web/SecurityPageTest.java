package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} says nothing of OWASP ASVS 4.0.3 that cannot be looked up: each file and test that it names is there. */
class SecurityPageTest {
    private static final Path PARVIS = Path.of("..").toAbsolutePath().normalize();

    /** The numbers of levels 1 and 2, without those that were deleted; a range ends with its last number. */
    private static final List<String> POINTS = List.of(
            "1.1.1-7",
            "1.2.1-4",
            "1.4.1",
            "1.4.4-5",
            "1.5.1-4",
            "1.6.1-4",
            "1.7.1-2",
            "1.8.1-2",
            "1.9.1-2",
            "1.10.1",
            "1.11.1-2",
            "1.12.2",
            "1.14.1-6",
            "2.1.1-12",
            "2.2.1-3",
            "2.3.1-3",
            "2.4.1-6",
            "2.5.1-7",
            "2.6.1-3",
            "2.7.1-6",
            "2.8.1-7",
            "2.9.1-3",
            "2.10.1-4",
            "3.1.1",
            "3.2.1-4",
            "3.3.1-4",
            "3.4.1-5",
            "3.5.1-3",
            "3.7.1",
            "4.1.1-3",
            "4.1.5",
            "4.2.1-2",
            "4.3.1-3",
            "5.1.1-5",
            "5.2.1-8",
            "5.3.1-10",
            "5.4.1-3",
            "5.5.1-4",
            "6.1.1-3",
            "6.2.1-6",
            "6.3.1-2",
            "6.4.1-2",
            "7.1.1-4",
            "7.2.1-2",
            "7.3.1",
            "7.3.3-4",
            "7.4.1-3",
            "8.1.1-4",
            "8.2.1-3",
            "8.3.1-8",
            "9.1.1-3",
            "9.2.1-4",
            "10.2.1-2",
            "10.3.1-3",
            "11.1.1-8",
            "12.1.1-3",
            "12.2.1",
            "12.3.1-6",
            "12.4.1-2",
            "12.5.1-2",
            "12.6.1",
            "13.1.1",
            "13.1.3-5",
            "13.2.1-3",
            "13.2.5-6",
            "13.3.1-2",
            "13.4.1-2",
            "14.1.1-4",
            "14.2.1-6",
            "14.3.2-3",
            "14.4.1-7",
            "14.5.1-4");

    private static final Pattern ROW = Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| (.+) \\|");
    private static final Pattern SUM = Pattern.compile("\\| \\*\\*([a-z ]+)\\*\\* \\| (\\d+) \\|.*");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w+(?:Test|IT))(?:#(\\w+))?");
    private static final Pattern FILE = Pattern.compile("[\\w.@-]+(?:/[\\w.@-]+)+|\\w+\\.(?:md|xml)|parvis");

    private record Point(String number, String verdict, String shown) {
        List<String> named() {
            return NAMED.matcher(shown).results().map(one -> one.group(1)).toList();
        }
    }

    @Test
    void every_point_of_levels_one_and_two_is_answered_once() throws IOException {
        List<String> wanted = POINTS.stream().flatMap(SecurityPageTest::numbers).toList();

        assertThat(points().stream().map(Point::number)).containsExactlyElementsOf(wanted);
        assertThat(points())
                .allSatisfy(point -> assertThat(point.verdict).isIn("holds", "partly", "fails", "does not apply"));
    }

    @Test
    void every_file_and_test_that_is_named_exists() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        for (Point point : points()) {
            point.named().stream()
                    .filter(name -> isKnownKind(name) && !exists(name, tests))
                    .forEach(name -> missing.add(point.number + ": " + name));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void what_holds_is_shown_by_a_file_or_a_test() throws IOException {
        assertThat(points().stream()
                        .filter(point -> point.verdict.equals("holds"))
                        .filter(point -> point.named().stream().noneMatch(SecurityPageTest::isKnownKind))
                        .map(Point::number))
                .isEmpty();
    }

    @Test
    void the_sums_are_those_of_the_table() throws IOException {
        Map<String, Long> counted =
                points().stream().collect(Collectors.groupingBy(Point::verdict, TreeMap::new, Collectors.counting()));
        Map<String, Long> told = matches(SUM)
                .collect(Collectors.toMap(
                        sum -> sum.group(1), sum -> Long.parseLong(sum.group(2)), Long::sum, TreeMap::new));
        told.values().removeIf(number -> number == 0);

        assertThat(told).isEqualTo(counted);
    }

    private static boolean isKnownKind(String name) {
        return TEST.matcher(name).matches() || FILE.matcher(name).matches();
    }

    private static boolean exists(String name, Map<String, String> tests) {
        Matcher test = TEST.matcher(name);
        if (!test.matches()) {
            return Files.exists(PARVIS.resolve(name));
        }
        String source = tests.getOrDefault(test.group(1), "");
        String method = test.group(2);
        return method == null
                ? !source.isEmpty()
                : Pattern.compile("\\b" + method + "\\b").matcher(source).find();
    }

    private static Stream<String> numbers(String range) {
        String[] ends = range.split("-", 2);
        int dot = ends[0].lastIndexOf('.') + 1;
        int first = Integer.parseInt(ends[0].substring(dot));
        int last = ends.length == 1 ? first : Integer.parseInt(ends[1]);
        return IntStream.rangeClosed(first, last).mapToObj(number -> ends[0].substring(0, dot) + number);
    }

    private static List<Point> points() throws IOException {
        return matches(ROW)
                .map(row -> new Point(row.group(1), row.group(3).strip(), row.group(4)))
                .toList();
    }

    private static Stream<Matcher> matches(Pattern form) throws IOException {
        return Files.readAllLines(PARVIS.resolve("docs/security.md")).stream()
                .map(form::matcher)
                .filter(Matcher::matches);
    }

    /** The sources of all tests by the name of their class. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : List.of("ejb", "web", "ear", "kiosk-client")) {
            try (Stream<Path> files = Files.walk(PARVIS.resolve(module + "/src/test/java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return sources;
    }
}
