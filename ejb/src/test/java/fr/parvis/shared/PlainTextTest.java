package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Guichet 4",
                "Aide à domicile — œuvre d’intérêt",
                "9\u00a0h\u202f05",
                "دليل الإقامة",
                "می\u200cخواهم",
                "क्\u200dष",
                "Довідка",
                "Çalışma izni",
                "Ṽ\u0323",
                "🙂"
            })
    void what_people_write_is_taken(String text) {
        assertThat(PlainText.isPlain(text)).isTrue();
        assertThat(PlainText.label("label", " " + text + " ", 80)).isEqualTo(PlainText.composed(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\nb",
                "a\tb",
                "a\u007fb",
                "a\u0085b",
                "a\u200bb",
                "a\u200db",
                "a\u202eb",
                "a\u2066b",
                "a\u2028b",
                "a\ufeffb",
                "a\u00adb",
                "a\u2060b",
                "a\ud83d",
                "\ude42a",
                "a\ue000b",
                "a\uffffb",
                "a\u0378b",
                "a\u3164b",
                "a\u2800b",
                "a\ufe0fb",
                "a\u0301\u0301\u0301\u0301\u0301\u0301b",
                "\u200cمی",
                "می\u200c"
            })
    void what_nobody_sees_is_refused(String text) {
        assertThat(PlainText.isPlain(text)).isFalse();
        assertThatThrownBy(() -> PlainText.label("label", "x" + text + "x", 80))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("label"))
                .hasMessageNotContaining(text);
    }

    @Test
    void a_label_is_composed_trimmed_and_neither_empty_nor_too_long() {
        assertThat(PlainText.label("label", "  E\u0301lise\u00a0", 5)).isEqualTo("\u00c9lise");
        assertThatThrownBy(() -> PlainText.label("label", " \u3000 ", 5)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PlainText.label("label", "123456", 5)).isInstanceOf(Refused.class);
        assertThat(PlainText.label("label", "🙂🙂🙂🙂🙂", 5)).hasSize(10);
        assertThat(PlainText.note("note", null, 5)).isEmpty();
    }

    @Test
    void sentences_may_stand_below_each_other_where_several_are_meant() {
        assertThat(PlainText.lines("more", "Ou un titre.\r\n\n Ou une photo. \n", 80))
                .isEqualTo("Ou un titre.\nOu une photo.");
        assertThatThrownBy(() -> PlainText.lines("more", "a\n\u202eb", 80)).isInstanceOf(Refused.class);
    }
}
