package fr.parvis.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.preparation.boundary.ChecklistSetup;
import fr.parvis.preparation.boundary.Preparation;
import fr.parvis.preparation.boundary.PreparationEnd;
import fr.parvis.preparation.boundary.Preparations;
import fr.parvis.preparation.boundary.TellAppointment;
import fr.parvis.preparation.boundary.VisitorPreparation;
import fr.parvis.reception.Need;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.AsKiosk;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What visitors tell at home comes to the agent before the call, once however often it is delivered, and is forgotten after the visit. */
class PreparedAppointmentIT extends InServer {
    private static final Instant MORNING = Instant.parse("2026-03-02T07:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

    @EJB
    private VisitorPreparation visitor;

    @EJB
    private Preparations preparations;

    @EJB
    private PreparationEnd end;

    @EJB
    private ChecklistSetup setup;

    @EJB
    private CheckIn checkIn;

    @EJB
    private AsAdministrator administrator;

    @EJB
    private AsKiosk kiosk;

    private TestSite site;
    private long motif;
    private String typed;
    private String link;

    @BeforeEach
    void book() throws Exception {
        MovableClock.stopAt(MORNING);
        site = TestSite.with(database, 1, 1);
        motif = site.motifs.get(0);
        site.ask("identite", "Une carte d’identité", 0);
        site.ask("domicile", "Un papier avec votre adresse", 0);
        typed = site.book(motif, NINE);
        link = site.seal(typed, System.getenv("PARVIS_SECRET"));
    }

    @Test
    void answers_are_noted_once_changed_until_the_visit_and_come_along_at_the_door() throws Exception {
        TellAppointment first =
                told(Map.of("identite", PaperAnswer.YES, "domicile", PaperAnswer.NO, "or", PaperAnswer.YES));
        Together.run(8, thread -> () -> visitor.tell(first));

        assertThat(site.texts(
                        "select version || ' ' || edition from appointment_preparation where site_id = ?", site.id))
                .as("eight deliveries write once")
                .containsExactly("1 0");
        Prepared prepared = visitor.see(link).orElseThrow();
        assertThat(prepared.answers()).containsOnlyKeys("identite", "domicile");
        assertThat(prepared.advice()).isEqualTo(VisitAdvice.MOVE);
        assertThat(prepared.open()).isTrue();

        visitor.tell(told(Map.of("identite", PaperAnswer.VAULT, "domicile", PaperAnswer.UNKNOWN)));
        visitor.tell(first);
        assertThat(visitor.see(link).orElseThrow().advice())
                .as("an old request that comes late changes nothing")
                .isEqualTo(VisitAdvice.ADAPT);
        assertThat(visitor.see(typed)).as("a typed code opens nothing").isEmpty();

        MovableClock.stopAt(NINE.minus(Duration.ofMinutes(5)));
        kiosk.call(
                () -> checkIn.useCode(new UseCode(UUID.randomUUID(), new Issuer(site.id, 'K'), typed, "fr", Set.of())));
        long ticket = site.number("select id from ticket where site_id = ?", site.id);
        assertThat(site.texts("select needs from ticket where id = ?", ticket)).containsExactly("INTERPRETER");
        String ticketLink =
                site.texts("select link from ticket where id = ?", ticket).get(0);
        assertThat(kiosk.call(() -> preparations.settled(site.id, ticketLink)))
                .containsExactly(Map.entry("identite", PaperAnswer.YES));
        Preparation read =
                administrator.call(() -> preparations.of(site.id, ticket)).orElseThrow();
        assertThat(read.held()).isEqualTo(1);
        assertThat(read.missing()).containsExactly("Un papier avec votre adresse");
        assertThat(read.interpreter()).isEqualTo("ar");
        assertThat(read.accompanied()).isTrue();

        site.run("update ticket set status = 'FINISHED' where id = ?", ticket);
        site.run("update appointment set status = 'SERVED' where id = ?", site.appointment(typed));
        end.forgetDetails();
        assertThat(site.number("select count(*) from appointment_preparation where site_id = ?", site.id))
                .isZero();
        assertThat(site.texts(
                        "select held || ' ' || lacking || ' ' || unsure || details from ticket_preparation where ticket_id = ?",
                        ticket))
                .as("only the counts stay")
                .containsExactly("1 0 1");
        assertThat(site.texts("select needs from appointment where id = ?", site.appointment(typed)))
                .containsExactly("");
    }

    @Test
    void a_list_is_taken_over_checked_and_imported_edition_by_edition_and_drafts_are_not_shown() throws Exception {
        assertThat(administrator.call(() -> setup.take(site.id, list(), "aide-financiere")))
                .isTrue();
        assertThat(visitor.see(link).orElseThrow().papers())
                .extracting(paper -> paper.facts().code())
                .contains("identite", "salaires", "voiture")
                .doesNotContain("facture", "releves");
        MotifList seen = list();
        assertThat(administrator.call(() -> setup.publish(site.id, seen, "facture")))
                .isTrue();
        assertThat(administrator.call(() -> setup.remove(site.id, seen, "identite")))
                .as("somebody changed it meanwhile")
                .isFalse();
        assertThat(visitor.see(link).orElseThrow().papers())
                .extracting(paper -> paper.facts().code())
                .contains("facture", "identite");
        byte[] fiche =
                "<Publication ID='F99999'><Liste><Item><Paragraphe>Une photo</Paragraphe></Item></Liste></Publication>"
                        .getBytes(StandardCharsets.UTF_8);
        administrator.call(() -> setup.take(site.id, list(), fiche));

        assertThat(list().edition()).isEqualTo(3);
        assertThat(list().item("f99999-1").orElseThrow().draft()).isTrue();
        assertThat(visitor.see(link).orElseThrow().papers())
                .extracting(paper -> paper.facts().code())
                .doesNotContain("f99999-1");
        assertThat(administrator.call(() -> setup.editions(site.id, motif)))
                .extracting(ListEdition::edition)
                .containsExactly(3, 2, 1);
        assertThat(administrator.call(() -> setup.due(site.id)))
                .extracting(MotifList::motifId)
                .containsExactly(motif);
        administrator.call(() -> setup.remove(site.id, list(), "voiture"));
        assertThat(visitor.see(link).orElseThrow().papers())
                .extracting(paper -> paper.facts().code())
                .doesNotContain("voiture");
    }

    private MotifList list() throws Exception {
        return administrator.call(() -> setup.of(site.id, motif));
    }

    private TellAppointment told(Map<String, PaperAnswer> papers) {
        return new TellAppointment(link, UUID.randomUUID(), papers, Set.of(Need.INTERPRETER), true, "ar");
    }
}
