package fr.parvis;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ejb.AccessTimeout;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rooms of the desk and the directions between them, as the architecture promises. */
@AnalyzeClasses(packages = "fr.parvis", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "fr.parvis.";

    /** Contexts that only listen: everybody may change without asking them. */
    private static final String[] LISTENERS = {
        "fr.parvis.display..", "fr.parvis.statistics..", "fr.parvis.notification.."
    };

    private static final Predicate<JavaClass> SEEN = type -> type.getModifiers().contains(JavaModifier.PUBLIC)
            && type.getEnclosingClass()
                    .map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC))
                    .orElse(true);

    private static final DescribedPredicate<JavaClass> STORED = DescribedPredicate.describe(
            "stored by JPA", type -> Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class)
                    .anyMatch(type::isAnnotatedWith));

    @ArchTest
    static final ArchRule entities_know_neither_procedures_nor_use_cases = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.parvis..control..", "fr.parvis..boundary..");

    @ArchTest
    static final ArchRule procedures_do_not_know_use_cases = noClasses()
            .that()
            .resideInAPackage("..control..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.parvis..boundary..");

    @ArchTest
    static final ArchRule contexts_are_entered_by_their_doors = classes()
            .that()
            .resideInAPackage("fr.parvis..")
            .should(leaveAloneTheRoomsOfOtherContexts("control", "entity"));

    /** Use cases are for pages and HTTP, and for the views that a page is made of; a neighbour uses the root package. */
    @ArchTest
    static final ArchRule contexts_call_no_use_case_of_another = classes()
            .that()
            .resideInAPackage("fr.parvis..")
            .and()
            .resideOutsideOfPackages("fr.parvis.demo..", "fr.parvis.display..")
            .should(leaveAloneTheRoomsOfOtherContexts("boundary"));

    @ArchTest
    static final ArchRule contexts_form_no_cycle =
            SlicesRuleDefinition.slices().matching("fr.parvis.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule shared_depends_on_no_context = noClasses()
            .that()
            .resideInAPackage("fr.parvis.shared..")
            .should()
            .dependOnClassesThat(resideInAPackage("fr.parvis..").and(resideOutsideOfPackages("fr.parvis.shared..")));

    @ArchTest
    static final ArchRule calling_and_forecasting_are_plain_java = classes()
            .that()
            .resideInAPackage("fr.parvis.queueing..")
            .should(onlyDependOnClassesThat(resideInAnyPackage("java..", "fr.parvis.queueing..")));

    @ArchTest
    static final ArchRule slots_are_plain_java = classes()
            .that()
            .resideInAPackage("fr.parvis.agenda.slot..")
            .should(onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "fr.parvis.agenda", "fr.parvis.agenda.slot..")));

    /** Each role of the queue engine knows only those before it (ADR 0098). */
    @ArchTest
    static final ArchRule the_queue_engine_is_sorted_by_role = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("room")
            .definedBy("fr.parvis.queueing.room..")
            .layer("metrics")
            .definedBy("fr.parvis.queueing.metrics..")
            .layer("rule")
            .definedBy("fr.parvis.queueing.rule..")
            .layer("simulation")
            .definedBy("fr.parvis.queueing.simulation..")
            .layer("arrival")
            .definedBy("fr.parvis.queueing.arrival..")
            .layer("forecast")
            .definedBy("fr.parvis.queueing.forecast..")
            .layer("improve")
            .definedBy("fr.parvis.queueing.improve..")
            .layer("learn")
            .definedBy("fr.parvis.queueing.learn..")
            .whereLayer("room")
            .mayNotAccessAnyLayer()
            .whereLayer("metrics")
            .mayOnlyAccessLayers("room")
            .whereLayer("rule")
            .mayOnlyAccessLayers("room", "metrics")
            .whereLayer("simulation")
            .mayOnlyAccessLayers("rule", "room", "metrics")
            .whereLayer("arrival")
            .mayOnlyAccessLayers("simulation", "room", "metrics")
            .whereLayer("forecast")
            .mayOnlyAccessLayers("arrival", "simulation", "rule", "room", "metrics")
            .whereLayer("improve")
            .mayOnlyAccessLayers("forecast", "arrival", "simulation", "rule", "room", "metrics")
            .whereLayer("learn")
            .mayOnlyAccessLayers("forecast", "arrival", "room", "metrics");

    @ArchTest
    static final ArchRule packages_of_the_queue_engine_form_no_cycle = SlicesRuleDefinition.slices()
            .matching("fr.parvis.queueing.(**)")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule reception_knows_only_what_a_check_in_needs = classes()
            .that()
            .resideInAPackage("fr.parvis.reception..")
            .should(knowOnly("reception", "site", "queueing", "agenda", "identity", "audit", "shared"));

    @ArchTest
    static final ArchRule counters_know_only_what_a_call_needs = classes()
            .that()
            .resideInAPackage("fr.parvis.counter..")
            .should(knowOnly(
                    "counter",
                    "reception",
                    "queueing",
                    "site",
                    "agenda",
                    "learning",
                    "staffing",
                    "identity",
                    "audit",
                    "shared"));

    @ArchTest
    static final ArchRule learning_reads_history_and_asks_no_counter = classes()
            .that()
            .resideInAPackage("fr.parvis.learning..")
            .should(knowOnly("learning", "queueing", "site", "audit", "shared"));

    @ArchTest
    static final ArchRule the_roster_knows_only_counters_and_agents = classes()
            .that()
            .resideInAPackage("fr.parvis.staffing..")
            .should(knowOnly("staffing", "site", "identity", "audit", "shared"));

    @ArchTest
    static final ArchRule nobody_depends_on_studies = noClasses()
            .that()
            .resideOutsideOfPackages("fr.parvis.study..", "fr.parvis.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.parvis.study..");

    @ArchTest
    static final ArchRule the_audit_trail_asks_nobody =
            classes().that().resideInAPackage("fr.parvis.audit..").should(knowOnly("audit", "shared"));

    @ArchTest
    static final ArchRule nobody_depends_on_those_who_listen = noClasses()
            .that()
            .resideOutsideOfPackages(LISTENERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LISTENERS);

    @ArchTest
    static final ArchRule no_entity_crosses_a_boundary = methods()
            .that()
            .areDeclaredInClassesThat(
                    resideInAPackage("..boundary..").and(DescribedPredicate.describe("seen from outside", SEEN)))
            .and()
            .arePublic()
            .should(mentionNothingStored());

    @ArchTest
    static final ArchRule nobody_but_the_server_clock_asks_for_the_time = noClasses()
            .that()
            .doNotHaveSimpleName("ServerClock")
            .should()
            .callMethodWhere(DescribedPredicate.describe("asks the machine for the time", call -> {
                String owner = call.getTargetOwner().getName();
                boolean noArgument = call.getTarget().getRawParameterTypes().isEmpty();
                return owner.startsWith("java.time.") && call.getName().equals("now") && noArgument
                        || owner.equals("java.time.Clock") && call.getName().startsWith("system")
                        || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
            }));

    /** Entities decide the same each time. An unguessable link is another matter: it may be drawn where it is born. */
    @ArchTest
    static final ArchRule nothing_random_and_no_environment_in_entities = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("random or environment", type -> Stream.of(
                            "java.util.Random", "java.time.Clock", "fr.parvis.shared.Settings")
                    .anyMatch(type.getName()::equals)));

    /** An executor never runs a task again that threw once, and never says so. */
    @ArchTest
    static final ArchRule what_is_done_again_and_again_survives_its_failures = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("fr.parvis.shared.Periodic")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "schedules by itself", call -> call.getName().matches("schedule(AtFixedRate|WithFixedDelay)")));

    /** The server takes a negative time, which the specification calls for ever, for its five seconds, without a word. */
    @ArchTest
    static final ArchRule who_waits_for_a_singleton_says_how_long = classes()
            .that()
            .areAnnotatedWith(AccessTimeout.class)
            .should(new ArchCondition<>("wait for a time above zero") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (type.getAnnotationOfType(AccessTimeout.class).value() <= 0) {
                        events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " waits for five seconds only"));
                    }
                }
            });

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule names_are_the_words_of_the_desk =
            noClasses().should().haveNameMatching(".*[a-z](Helper|Utils?|Impl|Dto)|.*\\.Abstract[A-Z].*");

    private static ArchCondition<JavaClass> leaveAloneTheRoomsOfOtherContexts(String... rooms) {
        return new ArchCondition<>("leave alone " + String.join(" and ", rooms) + " of other contexts") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(found -> !context(found.getTargetClass()).equals(context(type)))
                        .filter(found -> Stream.of(rooms).anyMatch(room -> found.getTargetClass()
                                .getPackageName()
                                .startsWith(ROOT + context(found.getTargetClass()) + "." + room)))
                        .forEach(found -> events.add(SimpleConditionEvent.violated(found, found.getDescription())));
            }
        };
    }

    private static String context(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", 2)[0] : "";
    }

    private static ArchCondition<JavaClass> knowOnly(String... contexts) {
        String[] packages = Stream.of(contexts)
                .map(context -> "fr.parvis." + context + "..")
                .toArray(String[]::new);
        return onlyDependOnClassesThat(resideOutsideOfPackages("fr.parvis..").or(resideInAnyPackage(packages)));
    }

    /**
     * Looks into generics too: an {@code Optional<Ticket>} would carry an entity out unseen. A view's static factory may
     * read an entity, it carries none out.
     */
    private static ArchCondition<JavaMethod> mentionNothingStored() {
        return new ArchCondition<>("mention nothing stored by JPA") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean readsIntoView = method.getModifiers().contains(JavaModifier.STATIC);
                Stream<JavaType> taken = readsIntoView ? Stream.of() : method.getParameterTypes().stream();
                Stream.concat(Stream.of(method.getReturnType()), taken)
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(types -> types.stream())
                        .filter(STORED)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " lets the entity " + type.getName() + " out")));
            }
        };
    }
}
