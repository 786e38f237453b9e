package fr.parvis.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastToldTest {
    private final LastTold told = new LastTold();
    private final Freshest gathered = new Freshest();

    @Test
    void a_number_that_came_by_two_ways_is_told_once() {
        assertThat(told.isNews(new Hint(1, 7))).isTrue();
        assertThat(told.isNews(new Hint(1, 7))).isFalse();
        assertThat(told.isNews(new Hint(2, 7))).isTrue();
        assertThat(told.isNews(new Hint(1, 8))).isTrue();
    }

    @Test
    void a_site_that_fell_behind_what_was_told_is_news() {
        told.isNews(new Hint(1, 5_000));

        assertThat(told.isNews(new Hint(1, 61))).isTrue();
        assertThat(told.isNews(new Hint(1, 62))).isTrue();
        assertThat(told.isNews(new Hint(1, 62))).isFalse();
    }

    @Test
    void a_hint_without_number_is_always_told_and_changes_nothing() {
        told.isNews(new Hint(1, 7));

        assertThat(told.isNews(new Hint(1, Hint.READ_AGAIN))).isTrue();
        assertThat(told.isNews(new Hint(1, Hint.READ_AGAIN))).isTrue();
        assertThat(told.isNews(new Hint(1, 7))).isFalse();
    }

    @Test
    void of_many_hints_the_one_that_came_last_is_sent_however_small_its_number() {
        gathered.add(new Hint(1, 5_000));
        gathered.add(new Hint(1, 61));

        assertThat(gathered.take()).containsExactly(new Hint(1, 61));
    }
}
