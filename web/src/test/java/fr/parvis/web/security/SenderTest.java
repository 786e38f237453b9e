package fr.parvis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What browsers really send with a form, and what other pages make them send. */
class SenderTest {
    private static final URI KNOWN = URI.create("https://accueil.example.fr:8443");

    @ParameterizedTest(name = "{0} asked as {1} is {2}")
    @CsvSource({
        "http://poste-12:8080, poste-12:8080, HERE",
        "http://POSTE-12:8080, poste-12:8080, HERE",
        "http://poste_12:8080, poste_12:8080, HERE",
        "http://poste-12:8080, Poste-12.:8080, HERE",
        "http://accueil.example.fr, accueil.example.fr:80, HERE",
        "https://accueil.example.fr, accueil.example.fr:443, HERE",
        "https://accueil.example.fr, accueil.example.fr, HERE",
        "https://accueil.example.fr:8443, 10.0.0.7:8080, HERE",
        "http://[::1]:8080, [::1]:8080, HERE",
        "http://[2001:DB8::7]:8080, [2001:db8::7]:8080, HERE",
        "http://poste-12:8081, poste-12:8080, ELSEWHERE",
        "http://poste-12, poste-12:8080, ELSEWHERE",
        "https://elsewhere.example, accueil.example.fr, ELSEWHERE",
        "http://accueil.example.fr.elsewhere.example, accueil.example.fr, ELSEWHERE",
        "http://accueil.example.fr@elsewhere.example, accueil.example.fr, ELSEWHERE",
        "file://, poste-12:8080, ELSEWHERE",
        "http://a http://b, a, ELSEWHERE",
        "null, poste-12:8080, UNSAID",
    })
    void the_origin_is_compared_with_the_name_that_was_asked(String origin, String host, Sender expected) {
        assertThat(Sender.of(request(false, "Origin", origin, "Host", host), KNOWN))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"same-origin, HERE", "none, HERE", "same-site, ELSEWHERE", "cross-site, ELSEWHERE"})
    void fetch_metadata_come_before_the_origin(String site, Sender expected) {
        assertThat(Sender.of(request(false, "Sec-Fetch-Site", site, "Origin", "null", "Host", "poste-12:8080"), KNOWN))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} over https is {1}")
    @CsvSource({"http://poste-12, ELSEWHERE", "https://poste-12, HERE"})
    void a_page_without_encryption_writes_nothing_to_one_with(String origin, Sender expected) {
        assertThat(Sender.of(request(true, "Origin", origin, "Host", "poste-12"), KNOWN))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"http://poste-12:8080, HERE", "http://elsewhere.example, ELSEWHERE"})
    void a_line_that_stays_is_judged_by_its_origin_alone(String origin, Sender expected) {
        HttpServletRequest line = request(
                false,
                "Upgrade",
                "WebSocket",
                "Sec-Fetch-Site",
                "cross-site",
                "Origin",
                origin,
                "Host",
                "poste-12:8080");

        assertThat(Sender.of(line, KNOWN)).isEqualTo(expected);
        assertThat(Sender.reads(line)).isFalse();
    }

    private static HttpServletRequest request(boolean secure, String... headers) {
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int at = 0; at < headers.length; at += 2) {
            sent.put(headers[at], headers[at + 1]);
        }
        return (HttpServletRequest) Proxy.newProxyInstance(
                SenderTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "getHeader" -> sent.get(given[0]);
                    case "isSecure" -> secure;
                    case "getMethod" -> sent.containsKey("Upgrade") ? "GET" : "POST";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
