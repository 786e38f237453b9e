package fr.parvis.web.admin.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.parvis.audit.ActorKind;
import fr.parvis.audit.AuditAction;
import fr.parvis.audit.Forgetting;
import fr.parvis.identity.AgentSheet;
import fr.parvis.places.PlaceSheet;
import fr.parvis.preparation.PaperSheet;
import fr.parvis.reception.Discard;
import fr.parvis.reception.Strangeness;
import fr.parvis.reception.TicketStatus;
import fr.parvis.site.CounterSheet;
import fr.parvis.site.MotifSheet;
import fr.parvis.site.SiteContact;
import fr.parvis.site.SiteRules;
import fr.parvis.site.boundary.SiteSetup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that the trail and the night can tell has French words. */
class TrailWordsTest {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("fr.parvis.web.texts", Locale.FRENCH);
    private static final List<Class<? extends Record>> SETTINGS = List.of(
            AgentSheet.class,
            CounterSheet.class,
            MotifSheet.class,
            PaperSheet.class,
            PlaceSheet.class,
            SiteRules.class,
            SiteContact.class,
            SiteSetup.Place.class,
            SiteSetup.Week.class,
            SiteSetup.Closing.class);

    @Test
    void every_act_has_words() {
        assertThat(missing(Arrays.stream(AuditAction.values()).map(action -> "trail.action." + action.key())))
                .isEmpty();
        assertThat(missing(Arrays.stream(AuditAction.Part.values()).map(part -> "trail.part." + part)))
                .isEmpty();
    }

    @Test
    void every_kind_of_somebody_and_every_detail_of_a_closed_list_has_words() {
        assertThat(missing(Arrays.stream(ActorKind.values())
                        .flatMap(kind -> Stream.of("trail.kind." + kind, "trail.actor." + kind))))
                .isEmpty();
        assertThat(missing(Stream.of(TicketStatus.values(), Strangeness.values(), Discard.values())
                        .flatMap(Arrays::stream)
                        .map(value -> "trail.detail." + value)))
                .isEmpty();
    }

    @Test
    void every_field_of_the_settings_has_words() {
        assertThat(missing(SETTINGS.stream()
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .map(component -> "trail.field." + component.getName())))
                .isEmpty();
    }

    @Test
    void everything_that_is_kept_for_a_time_has_words() {
        assertThat(missing(new ClassFileImporter()
                        .importPackages("fr.parvis").stream()
                                .filter(type -> type.isAssignableTo(Forgetting.class) && !type.isInterface())
                                .map(type -> "retention.what." + what(type.reflect()))))
                .isEmpty();
    }

    private static String what(Class<?> duty) {
        try {
            return ((Forgetting) duty.getConstructor().newInstance()).what();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> missing(Stream<String> keys) {
        return keys.filter(key -> !WORDS.containsKey(key)).toList();
    }
}
