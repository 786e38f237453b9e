package fr.parvis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@UsesNodes
class ChromiumIT {

    @Test
    void a_picture_without_words_is_found_and_one_with_words_is_not() {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.page(390, 844);

            page.setContent("<html lang='fr'><title>Essai</title><main><img src='data:,'></main></html>");
            assertThat(Chromium.barriers(page)).singleElement().asString().startsWith("image-alt");

            page.setContent("<html lang='fr'><title>Essai</title><main><img src='data:,' alt='Porte'></main></html>");
            assertThat(Chromium.barriers(page)).isEmpty();
        }
    }

    @Test
    void two_pages_share_no_cookie() {
        Nodes nodes = Nodes.shared();
        try (Chromium chromium = Chromium.open()) {
            Page one = chromium.page(390, 844);
            Page other = chromium.page(390, 844);
            one.navigate(nodes.address(0) + "/");
            other.navigate(nodes.address(0) + "/");

            one.evaluate("document.cookie = 'mine=1'");

            assertThat(one.evaluate("document.cookie").toString()).contains("mine=1");
            assertThat(other.evaluate("document.cookie").toString()).doesNotContain("mine=1");
        }
    }
}
