package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameOrderTest {
    /** In order; the same list as {@code NamesInOrderIT} has the database put in order. */
    private static final List<String> NAMES = List.of(
            "2e étage",
            "10e étage",
            "Bureau 9",
            "Bureau 10",
            "Clémence",
            "Élise",
            "Eloi",
            "Éric",
            "Guichet 2",
            "Guichet 10",
            "Guichet 10 bis",
            "Le Goff",
            "Legoff",
            "Yann",
            "Zoé");

    @Test
    void names_stand_as_people_look_for_them() {
        List<String> mixed = new ArrayList<>(NAMES);
        Collections.shuffle(mixed, new Random(32));

        assertThat(mixed.stream().sorted(NameOrder.FRENCH)).containsExactlyElementsOf(NAMES);
    }

    @Test
    void accents_and_hyphens_part_what_is_the_same_otherwise() {
        assertThat(NameOrder.FRENCH.compare("Noel", "Noël")).isNotZero();
        assertThat(NameOrder.FRENCH.compare("Jean-Luc", "Jean Luc")).isNotZero();
        assertThat(NameOrder.FRENCH.compare("Noël A", "Noel B")).isNegative();
        assertThat(NameOrder.FRENCH.compare("Guichet 02", "Guichet 10")).isNegative();
    }
}
