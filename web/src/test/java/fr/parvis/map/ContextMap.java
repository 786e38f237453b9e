package fr.parvis.map;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which context of {@code ejb} and {@code web} uses which, read from the compiled classes. {@code shared}, which everybody uses, is left
 * out of the arrows.
 */
final class ContextMap {
    private static final String ROOT = "fr.parvis.";

    private final Map<String, Set<String>> uses = new TreeMap<>();

    /** @throws IllegalArgumentException when contexts use each other in a circle */
    ContextMap(JavaClasses classes) {
        for (JavaClass type : classes) {
            String from = context(type);
            if (from == null) {
                continue;
            }
            uses.computeIfAbsent(from, none -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> context(dependency.getTargetClass()))
                    .filter(to -> to != null && !to.equals(from) && !to.equals("shared"))
                    .forEach(uses.get(from)::add);
        }
        uses.keySet().forEach(this::floor);
    }

    private static String context(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", 2)[0] : null;
    }

    /** Every context with those that it uses. */
    Map<String, Set<String>> uses() {
        return uses;
    }

    /** Floors from the ground up: whoever stands on one uses only what stands below. */
    List<List<String>> floors() {
        Map<Integer, List<String>> byFloor =
                uses.keySet().stream().collect(Collectors.groupingBy(this::floor, TreeMap::new, Collectors.toList()));
        return new ArrayList<>(byFloor.values());
    }

    /** The arrows that no chain of other arrows tells already. */
    List<Arrow> arrows() {
        List<Arrow> kept = new ArrayList<>();
        uses.forEach((from, all) -> all.stream()
                .filter(to -> all.stream().noneMatch(middle -> !middle.equals(to) && reaches(middle, to)))
                .forEach(to -> kept.add(new Arrow(from, to))));
        return kept;
    }

    private boolean reaches(String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
    }

    private int floor(String context) {
        return floor(context, new TreeSet<>());
    }

    private int floor(String context, Set<String> below) {
        if (!below.add(context)) {
            throw new IllegalArgumentException("A circle of contexts through " + context);
        }
        int floor = uses.getOrDefault(context, Set.of()).stream()
                .mapToInt(used -> floor(used, new TreeSet<>(below)) + 1)
                .max()
                .orElse(0);
        return floor;
    }

    /** One context uses another. */
    record Arrow(String from, String to) {}
}
