package fr.parvis.preparation.control;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A piece of a fiche: an element with a name, or a text without.
 *
 * @param name of the element, empty for a text
 * @param own the text, empty for an element
 */
record FicheNode(String name, Map<String, String> attributes, List<FicheNode> children, String own) {
    static FicheNode text(String own) {
        return new FicheNode("", Map.of(), List.of(), own);
    }

    /** All text below, with single blanks. */
    String text() {
        return textWithout();
    }

    /** The text below, but for what stands in elements of these names. */
    String textWithout(String... names) {
        return raw(Arrays.asList(names)).strip().replaceAll("[\\s\\p{Z}]+", " ");
    }

    private String raw(List<String> names) {
        return own
                + children.stream()
                        .filter(child -> !names.contains(child.name))
                        .map(child -> child.raw(names) + (child.name.equals("Paragraphe") ? " " : ""))
                        .collect(Collectors.joining());
    }
}
