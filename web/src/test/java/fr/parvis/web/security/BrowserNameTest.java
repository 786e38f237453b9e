package fr.parvis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0 | Firefox, Windows
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0 | Edge, Windows
                    Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 | Chrome, Linux
                    Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1 Version/17.4 Safari/604.1 | Safari, iPad
                    Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 | Chrome, Android
                    Java-http-client/17.0.9 | ''
                    """)
    void a_browser_has_the_name_that_its_owner_knows(String said, String name) {
        assertThat(BrowserName.of(said)).isEqualTo(name);
    }
}
