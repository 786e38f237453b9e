package fr.parvis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void each_refusal_is_told_in_plain_words() {
        ResourceBundle texts = ResourceBundle.getBundle("fr.parvis.web.security.Refusal", Locale.FRENCH);
        for (Refusal refusal : Refusal.values()) {
            assertThat(texts.getString(refusal.key() + ".title")).isNotBlank();
            for (String sentence : texts.getString(refusal.key() + ".detail").split("(?<=[.?!]) ")) {
                assertThat(sentence.split(" ")).as(sentence).hasSizeLessThanOrEqualTo(12);
            }
        }
    }
}
