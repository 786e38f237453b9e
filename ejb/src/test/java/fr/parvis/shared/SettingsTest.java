package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String OWN_SECRET = "0123456789abcdef0123456789abcdef";

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void an_empty_environment_is_the_demonstration_on_port_8080() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.isDemo()).isTrue();
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.database().embedded()).isTrue();
        assertThat(settings.database().url()).isEqualTo("jdbc:postgresql://127.0.0.1:15432/parvis");
    }

    @Test
    void production_refuses_an_empty_secret() {
        production().remove("PARVIS_SECRET");

        assertRefused("PARVIS_SECRET");
    }

    @Test
    void production_refuses_the_demonstration_secret() {
        production().put("PARVIS_SECRET", Settings.DEMO_SECRET);

        assertRefused("PARVIS_SECRET");
    }

    @Test
    void production_refuses_a_secret_that_can_be_guessed() {
        production().put("PARVIS_SECRET", "short");

        assertRefused("PARVIS_SECRET");
    }

    @Test
    void production_refuses_the_default_database_password() {
        production().put("PARVIS_DB_PASSWORD", Settings.DEMO_DATABASE_PASSWORD);

        assertRefused("PARVIS_DB_PASSWORD");
    }

    @Test
    void production_refuses_to_fall_back_on_the_default_database_password() {
        production().remove("PARVIS_DB_PASSWORD");

        assertRefused("PARVIS_DB_PASSWORD");
    }

    @Test
    void production_starts_with_secrets_of_its_own() {
        assertThat(Settings.from(production()).isDemo()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PARVIS_HTTP_PORT,http",
        "PARVIS_HTTP_PORT,70000",
        "PARVIS_DB_POOL,0",
        "PARVIS_PROFILE,staging",
        "PARVIS_NODE,../elsewhere",
        "PARVIS_PUBLIC_URL,accueil.example.fr",
        "PARVIS_TRUSTED_PROXIES,proxy.example",
        "PARVIS_BEHIND_PROXY,true",
        "PARVIS_ADMIN_PASSWORD,something-of-before",
        "PARVIS_LOG_FORMAT,xml",
        "PARVIS_SECOND_FACTOR,maybe",
        "PARVIS_SMTP_SECURITY,none",
        "PARVIS_SMTP_HOST,mail example",
        "PARVIS_SMS_URL,sms.example.fr",
        "PARVIS_SMS_URL,http://sms.example.fr/?to={to}&text={text}",
        "PARVIS_VOICE_URL,https://voice.example.fr/",
        "PARVIS_WEBHOOK_SECRET,short",
        "PARVIS_DB_URL,mysql://db/parvis"
    })
    void nonsense_is_refused_and_the_variable_named(String variable, String value) {
        environment.put(variable, value);

        assertRefused(variable);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PARVIS_SMS_METHOD;DELETE",
                "PARVIS_SMS_SUCCESS;ok",
                "PARVIS_SMS_SUCCESS_TEXT;(",
                "PARVIS_SMS_HEADERS;no header"
            })
    void a_gateway_that_could_not_be_asked_is_refused(String variable, String value) {
        environment.put("PARVIS_SMS_URL", "https://sms.example.fr/?to={to}&text={text}");
        environment.put(variable, value);

        assertRefused(variable);
    }

    @Test
    void what_the_launcher_hands_on_of_mail_and_gateways_reads_as_the_same_settings() {
        environment.putAll(Map.of(
                "PARVIS_SMTP_HOST", "mail.example.fr",
                "PARVIS_SMTP_FROM", "Accueil <accueil@example.fr>",
                "PARVIS_SMS_URL", "https://sms.example.fr/?to={to}&text={text}",
                "PARVIS_SMS_SUCCESS", "202",
                "PARVIS_WEBHOOK_SECRET", "a-secret-of-gateways-0123"));
        MessageSettings messages = Settings.from(environment).messages();

        assertThat(Settings.from(messages.variables()).messages()).isEqualTo(messages);
        assertThat(messages.sms().accepts(202, "")).isTrue();
        assertThat(messages.sms().accepts(200, "")).isFalse();
        assertThat(Settings.from(Map.of()).messages()).isEqualTo(MessageSettings.NONE);
    }

    @Test
    void the_public_address_has_no_trailing_slash() {
        environment.put("PARVIS_PUBLIC_URL", "https://accueil.example.fr/");

        assertThat(Settings.from(environment).http().publicUrl()).hasToString("https://accueil.example.fr");
    }

    @Test
    void the_demonstration_listens_on_this_machine_only_unless_told() {
        assertThat(Settings.from(Map.of()).http().bind()).isEqualTo("127.0.0.1");
        assertThat(Settings.from(Map.of()).http().publicUrl()).hasToString("http://localhost:8080");
        assertThat(Settings.from(Map.of("PARVIS_HTTP_BIND", "0.0.0.0")).http().bind())
                .isEqualTo("0.0.0.0");
    }

    @Test
    void production_refuses_plain_http_unless_it_is_accepted_in_words() {
        production().remove("PARVIS_PLAIN_HTTP");
        assertRefused("PARVIS_PLAIN_HTTP");
        environment.put("PARVIS_PLAIN_HTTP", "yes");
        assertRefused("PARVIS_PLAIN_HTTP");

        environment.remove("PARVIS_PLAIN_HTTP");
        environment.put("PARVIS_PUBLIC_URL", "https://accueil.example.fr");
        assertRefused("PARVIS_TRUSTED_PROXIES");
        environment.put("PARVIS_TRUSTED_PROXIES", "127.0.0.1");
        assertThat(Settings.from(environment).http().proxies().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.fr/parvis",
                "jdbc:postgresql://localhost,db.example.fr:5433/parvis?sslmode=require",
                "jdbc:postgresql://127.0.0.1.example.fr/parvis?user=x&ssl=true"
            })
    void production_refuses_a_line_to_a_database_elsewhere_that_others_can_read(String url) {
        production().put("PARVIS_DB_URL", url);
        assertRefused("PARVIS_DB_PLAIN");

        environment.put("PARVIS_DB_PLAIN", "accepted");
        assertThat(Settings.from(environment).database().url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.fr/parvis?sslmode=verify-full",
                "jdbc:postgresql://db.example.fr:5433,other.example.fr/parvis?user=x&sslmode=verify-ca",
                "jdbc:postgresql://127.0.0.1:15432/parvis",
                "jdbc:postgresql://[::1]/parvis",
                "jdbc:postgresql://localhost/parvis",
                "jdbc:postgresql:parvis"
            })
    void production_takes_a_database_here_or_behind_a_checked_certificate(String url) {
        production().put("PARVIS_DB_URL", url);

        assertThat(Settings.from(environment).database().url()).isEqualTo(url);
    }

    @Test
    void whoever_names_no_owner_has_one_role_for_all() {
        environment.put("PARVIS_DB_URL", "jdbc:postgresql://db/parvis");
        assertThat(Settings.from(environment).database().owner().user()).isEqualTo("parvis_app");

        environment.put("PARVIS_DB_OWNER", "dba");
        assertThat(Settings.from(environment).database().owner().user()).isEqualTo("dba");
        assertThat(Settings.from(environment).database().owner().password().isEmpty())
                .isTrue();
    }

    @Test
    void administrators_of_production_must_have_a_second_factor_unless_it_is_said() {
        assertThat(Settings.from(Map.of()).secondFactor()).isEqualTo(Settings.SecondFactorRule.OFFERED);
        assertThat(Settings.from(production()).secondFactor()).isEqualTo(Settings.SecondFactorRule.REQUIRED);

        environment.put("PARVIS_SECOND_FACTOR", "offered");
        assertThat(Settings.from(environment).secondFactor()).isEqualTo(Settings.SecondFactorRule.OFFERED);
    }

    @Test
    void no_secret_is_printed() {
        production().put("PARVIS_DB_PASSWORD", "opens-the-database");

        assertThat(Settings.from(environment).toString()).doesNotContain(OWN_SECRET, "opens-the-database");
    }

    private Map<String, String> production() {
        environment.put("PARVIS_PROFILE", "production");
        environment.put("PARVIS_SECRET", OWN_SECRET);
        environment.put("PARVIS_DB_PASSWORD", "a-password-of-our-own");
        environment.put("PARVIS_PLAIN_HTTP", "accepted");
        return environment;
    }

    private void assertRefused(String variable) {
        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(variable);
    }
}
