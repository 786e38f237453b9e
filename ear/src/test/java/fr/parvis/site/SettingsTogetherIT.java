package fr.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.identity.AgentSheet;
import fr.parvis.identity.NewPassword;
import fr.parvis.identity.Role;
import fr.parvis.identity.boundary.Agents;
import fr.parvis.identity.boundary.Agents.AgentView;
import fr.parvis.places.PlaceCategory;
import fr.parvis.places.PlaceSheet;
import fr.parvis.places.boundary.PlaceSetup;
import fr.parvis.places.boundary.PlaceView;
import fr.parvis.places.boundary.Places;
import fr.parvis.preparation.PaperSheet;
import fr.parvis.preparation.boundary.PaperSetup;
import fr.parvis.shared.EditedMeanwhile;
import fr.parvis.shared.Edition;
import fr.parvis.site.boundary.DeskSetup;
import fr.parvis.site.boundary.SiteSetup;
import fr.parvis.site.boundary.Sites;
import fr.parvis.staffing.Shift;
import fr.parvis.staffing.boundary.RosterReading;
import fr.parvis.staffing.boundary.RosterSetup;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.InServer;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several administrators save the same settings at once: one set is stored, whole, and the others are told. */
class SettingsTogetherIT extends InServer {
    private static final int EDITORS = 6;

    @EJB
    private Sites sites;

    @EJB
    private SiteSetup setup;

    @EJB
    private DeskSetup desk;

    @EJB
    private Agents agents;

    @EJB
    private PaperSetup papers;

    @EJB
    private PlaceSetup placeSetup;

    @EJB
    private Places places;

    @EJB
    private RosterSetup roster;

    @EJB
    private RosterReading reading;

    @EJB
    private AsAdministrator admin;

    private TestSite site;

    /** One way of saving settings that were read in an edition, or whatever they are when that is null. */
    private interface Saving {
        void save(int editor, Edition seen) throws Exception;
    }

    @BeforeEach
    void lay_a_site() throws Exception {
        site = TestSite.with(database, 2 * EDITORS, 1);
    }

    @Test
    void the_weekly_hours_are_one_editors_whole() throws Exception {
        race(
                (editor, seen) -> setup.openOn(site.id, hours(editor), seen),
                () -> site.texts(
                        "select weekday || ' ' || opens from opening_period where site_id = ? order by 1", site.id),
                editor -> hours(editor).stream()
                        .map(span -> span.weekday().getValue() + " " + span.opens() + ":00")
                        .sorted()
                        .toList());
    }

    @Test
    void the_motifs_of_a_counter_are_one_editors_whole() throws Exception {
        race(
                (editor, seen) -> desk.describeCounter(
                        site.counters.get(0),
                        new CounterSheet("Guichet " + editor, 1, true, null, Set.copyOf(motifs(editor))),
                        seen),
                () -> Stream.concat(
                                site.texts("select label from counter where site_id = ?", site.id).stream(),
                                site
                                        .texts(
                                                "select motif_id from counter_motif where counter_id = ? order by 1",
                                                site.counters.get(0))
                                        .stream())
                        .toList(),
                editor -> Stream.concat(
                                Stream.of("Guichet " + editor),
                                motifs(editor).stream().sorted().map(String::valueOf))
                        .toList());
    }

    @Test
    void the_skills_and_languages_of_an_agent_are_one_editors_whole() throws Exception {
        race(
                (editor, seen) -> agents.describe(
                        site.agents.get(0),
                        new AgentSheet(
                                "Agent " + editor,
                                true,
                                Set.of(Role.AGENT),
                                Set.of(site.id),
                                Set.copyOf(motifs(editor)),
                                Set.of("l" + (char) ('a' + editor), "fr")),
                        seen),
                () -> Stream.concat(
                                site
                                        .texts(
                                                "select motif_id from agent_motif where agent_id = ? order by 1",
                                                site.agents.get(0))
                                        .stream(),
                                site
                                        .texts(
                                                "select language from agent_language where agent_id = ? and language <> 'fr'",
                                                site.agents.get(0))
                                        .stream())
                        .toList(),
                editor -> Stream.concat(
                                motifs(editor).stream().sorted().map(String::valueOf),
                                Stream.of("l" + (char) ('a' + editor)))
                        .toList());
    }

    @Test
    void the_words_of_a_motif_are_one_editors_whole() throws Exception {
        race(
                (editor, seen) -> desk.describeMotif(
                        site.motifs.get(0),
                        new MotifSheet(
                                "house", 1, true, editor, 10, null, Map.of("fr", "F" + editor, language(editor), "x")),
                        seen),
                () -> site.texts(
                        "select language || label from motif_label where motif_id = ? order by 1", site.motifs.get(0)),
                editor -> Stream.of("frF" + editor, language(editor) + "x")
                        .sorted()
                        .toList());
    }

    @Test
    void the_motifs_of_a_paper_are_one_editors_whole() throws Exception {
        long paper = admin.call(() -> papers.add(site.id, "identite", paper(0)));
        race(
                (editor, seen) -> papers.describe(paper, paper(editor), seen),
                () -> site.texts("select motif_id from paper_motif where paper_id = ? order by 1", paper),
                editor -> motifs(editor).stream().sorted().map(String::valueOf).toList());
    }

    @Test
    void one_question_a_motif_however_many_ask_it_first() throws Exception {
        Together.run(
                EDITORS,
                editor -> () -> admin.call(() -> {
                    papers.ask(site.id, site.motifs.get(0), "q" + editor, Map.of("fr", "Question " + editor));
                    return null;
                }));

        assertThat(site.number("select count(*) from motif_question where motif_id = ?", site.motifs.get(0)))
                .isEqualTo(1);
    }

    @Test
    void who_saves_what_somebody_else_has_changed_is_told_who_and_what_stands_is_the_others() throws Exception {
        CounterFacts read = admin.call(() -> {
            desk.describeCounter(site.counters.get(0), new CounterSheet("Guichet 1", 1, true, null, Set.of()));
            return counter();
        });
        long other = admin.call(() -> agents.takeOn(
                "o" + site.code(),
                agents.ready(new NewPassword("a long enough password"), "o" + site.code(), "Camille"),
                new AgentSheet("Camille", true, Set.of(Role.ADMINISTRATOR), Set.of(site.id), Set.of(), Set.of())));
        admin.call(() -> {
            desk.describeCounter(read.id(), new CounterSheet("Bureau 1", 1, true, null, Set.of()), null);
            return null;
        });
        site.run(
                "insert into audit_entry (id, at, site_id, actor_kind, actor_id, action, subject_id) values"
                        + " (nextval('audit_seq'), now() + interval '1 s', ?, 'AGENT', ?, 'counter-changed', ?)",
                site.id,
                other,
                read.id());

        assertThatThrownBy(() -> admin.call(() -> {
                    desk.describeCounter(
                            read.id(),
                            new CounterSheet("Bureau 2", 1, true, null, Set.of()),
                            new Edition(read.edition()));
                    return null;
                }))
                .isInstanceOfSatisfying(EditedMeanwhile.class, told -> {
                    assertThat(told.by()).isEqualTo("Camille");
                    assertThat(told.at()).isNotNull();
                    assertThat(told.now()).isNotEqualTo(new Edition(read.edition()));
                });
        assertThat(site.texts("select label from counter where id = ?", read.id()))
                .containsExactly("Bureau 1");
    }

    @Test
    void what_was_read_is_what_is_stored_so_saving_it_again_is_never_refused() throws Exception {
        admin.call(() -> {
            CounterFacts counter = counter();
            desk.describeCounter(counter.id(), counter.sheet(), new Edition(counter.edition()));
            site.run(
                    "insert into motif_label (motif_id, language, label) select id, 'fr', 'Manger' from motif where site_id = ?",
                    site.id);
            desk.addCounter(site.id, new CounterSheet("Autre", 9, true, null, Set.of()));
            MotifFacts motif = sites.motifs(site.id).stream()
                    .filter(one -> one.id() == site.motifs.get(0))
                    .findFirst()
                    .orElseThrow();
            desk.describeMotif(motif.id(), motif.sheet(), new Edition(motif.edition()));
            AgentView agent = agents.all().stream()
                    .filter(one -> one.id() == site.agents.get(0))
                    .findFirst()
                    .orElseThrow();
            agents.describe(agent.id(), agent.sheet(), new Edition(agent.edition()));
            SiteRules rules = new SiteRules(MidnightRule.KEEP, 45, 15, 25, 5, 8, 0.35, 3);
            setup.follow(site.id, rules);
            setup.follow(
                    site.id, rules, Edition.of(sites.byId(site.id).orElseThrow().rules()));
            setup.openOn(
                    site.id,
                    hours(1),
                    Edition.of(Set.copyOf(sites.byId(site.id).orElseThrow().openings())));
            setup.openOn(
                    site.id,
                    hours(1),
                    Edition.of(Set.copyOf(sites.byId(site.id).orElseThrow().openings())));
            placeSetup.add(site.id, new PlaceSheet(PlaceCategory.MEAL, "Repas", "Rue", "", 5, Map.of("fr", "midi")));
            PlaceView place = places.near(site.id).get(0);
            placeSetup.describe(place.id(), place.sheet(), Edition.of(place.sheet()));
            return null;
        });
    }

    @Test
    void a_plan_is_made_over_the_plan_that_was_read() throws Exception {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(3);
        long counter = site.counters.get(0);
        Edition read = Edition.of(List.of());
        List<Shift> mine = List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(12, 0), site.agents.get(0), List.of()));
        List<Shift> other = List.of(new Shift(LocalTime.of(14, 0), LocalTime.of(16, 0), site.agents.get(0), List.of()));
        admin.call(() -> {
            roster.onDay(site.id, day, new RosterSetup.Wanted(counter, other, read));
            return null;
        });

        assertThatThrownBy(() -> admin.call(() -> {
                    roster.onDay(site.id, day, new RosterSetup.Wanted(counter, mine, read));
                    return null;
                }))
                .isInstanceOf(EditedMeanwhile.class);
        admin.call(() -> {
            roster.onDay(site.id, day, new RosterSetup.Wanted(counter, mine, Edition.of(other)));
            return null;
        });
        assertThat(admin.call(() -> reading.counters(site.id, day)))
                .filteredOn(planned -> planned.counterId() == counter)
                .singleElement()
                .matches(planned -> planned.shifts().equals(mine));
    }

    /** All save at once what they had read; one is stored whole and the others are told. Then whoever means any: whole too. */
    private void race(
            Saving saving,
            java.util.concurrent.Callable<List<String>> stored,
            java.util.function.IntFunction<List<String>> wanted)
            throws Exception {
        Together.run(
                EDITORS,
                editor -> () -> admin.call(() -> {
                    saving.save(editor, null);
                    return null;
                }));
        assertThat(stored.call()).as("nothing is mixed").isIn(all(wanted));

        Edition wrong = Edition.of("read long ago");
        List<Boolean> told = Together.run(EDITORS, editor -> () -> {
            try {
                return admin.call(() -> {
                    saving.save(editor, wrong);
                    return false;
                });
            } catch (EditedMeanwhile meanwhile) {
                return true;
            }
        });
        assertThat(told).as("who had read something else is told").containsOnly(true);
        assertThat(stored.call()).isIn(all(wanted));
    }

    private static List<List<String>> all(java.util.function.IntFunction<List<String>> wanted) {
        return Stream.iterate(0, editor -> editor + 1)
                .limit(EDITORS)
                .map(wanted::apply)
                .toList();
    }

    private static List<OpeningSpan> hours(int editor) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new OpeningSpan(day, LocalTime.of(6 + editor, 0), LocalTime.of(18, 0)))
                .toList();
    }

    private static String language(int editor) {
        return List.of("ar", "en", "es", "it", "pt", "ru").get(editor);
    }

    private List<Long> motifs(int editor) {
        return site.motifs.subList(2 * editor, 2 * editor + 2);
    }

    private PaperSheet paper(int editor) {
        return new PaperSheet("folder", 1, Map.of("fr", "Papier " + editor), Map.of(), Set.copyOf(motifs(editor)));
    }

    private CounterFacts counter() throws Exception {
        return sites.counters(site.id).stream()
                .filter(one -> one.id() == site.counters.get(0))
                .findFirst()
                .orElseThrow();
    }
}
