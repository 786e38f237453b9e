package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The generated PrimeFaces theme takes every colour from our tokens, so that light, dark and contrast reach all of it. */
class ThemeTest {

    private static final Pattern LITERAL =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![^{}]*\\{)|\\b(rgb|rgba|hsl|hsla)\\([^)]*\\)");

    @Test
    void no_colour_literal_of_the_library_is_left() throws IOException {
        String theme = Files.readString(Path.of(System.getProperty("parvis.theme", "target/theme/theme.css")));

        assertThat(theme).contains("var(--pv-action)", "var(--pv-surface)");
        assertThat(LITERAL.matcher(theme).results().map(MatchResult::group)).isEmpty();
    }
}
