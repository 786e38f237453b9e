package fr.parvis.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.Contact;
import fr.parvis.agenda.Expected;
import fr.parvis.agenda.PartnerAgenda;
import fr.parvis.agenda.PartnerAgenda.Kept;
import fr.parvis.agenda.PartnerAppointment;
import fr.parvis.shared.OwnTransaction;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appointments of a source outside of Parvis: whole or not at all, once however often they are told (ADR 0108). */
class PartnerAgendaIT extends InServer {
    private static final Instant MONDAY = Instant.parse("2026-03-02T07:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

    @EJB
    private OwnTransaction transaction;

    @Inject
    private PartnerAgenda agenda;

    private TestSite site;

    @BeforeEach
    void open_a_site() throws Exception {
        MovableClock.stopAt(MONDAY);
        site = TestSite.with(database, 2, 2);
    }

    @Test
    void told_by_four_at_once_they_are_there_once_and_told_again_nothing_changes() throws Exception {
        List<PartnerAppointment> all = List.of(one("a", 0, null), one("b", 20, site.agents.get(0)));

        List<Kept> kept = Together.run(4, thread -> () -> keep(all, done -> {}));

        assertThat(kept.stream().mapToInt(Kept::taken).sum()).isEqualTo(2);
        assertThat(kept.stream().mapToInt(Kept::unchanged).sum()).isEqualTo(6);
        assertThat(site.number("select count(*) from appointment where site_id = ?", site.id))
                .isEqualTo(2);
        assertThat(site.number("select count(distinct code_digest) from appointment where site_id = ?", site.id))
                .isEqualTo(2);
    }

    @Test
    void a_failure_after_the_first_thousand_leaves_nothing() throws Exception {
        List<PartnerAppointment> all = new ArrayList<>();
        for (int number = 0; number < 1200; number++) {
            all.add(one("n" + number, number, site.agents.get(0)));
        }

        assertThatThrownBy(() -> keep(all, done -> {
                    if (done == 1000) {
                        throw new IllegalStateException("cut");
                    }
                }))
                .hasRootCauseMessage("cut");

        assertThat(site.number("select count(*) from appointment where site_id = ?", site.id))
                .isZero();
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isZero();
    }

    @Test
    void what_overlaps_is_squeezed_in_and_a_change_moves_its_time_with_it() throws Exception {
        long agent = site.agents.get(0);
        Kept first = keep(List.of(one("a", 0, agent), one("b", 10, agent), one("c", 20, agent)), done -> {});
        assertThat(first.taken()).isEqualTo(3);
        assertThat(first.squeezed()).isEqualTo(1);
        String codes = digests();

        Kept second = keep(List.of(one("b", 60, agent), one("c", 20, agent)), done -> {});

        assertThat(second).isEqualTo(new Kept(0, 1, 1, 0, List.of()));
        assertThat(site.number("select count(*) from time_block where site_id = ? and squeezed", site.id))
                .isZero();
        assertThat(site.number("select count(*) from time_block where site_id = ?", site.id))
                .isEqualTo(3);
        assertThat(digests()).as("codes on paper stay good").isEqualTo(codes);
        site.run("update appointment set status = 'CANCELLED' where site_id = ? and source_key = 'b'", site.id);
        assertThat(keep(List.of(one("b", 90, agent)), done -> {}).ended()).containsExactly("b");
    }

    private String digests() throws Exception {
        return String.join(
                ",", site.texts("select code_digest from appointment where site_id = ? order by source_key", site.id));
    }

    private Kept keep(List<PartnerAppointment> all, IntConsumer progress) {
        return transaction.call(() -> agenda.keep("test:" + site.id, all, false, progress));
    }

    private PartnerAppointment one(String key, int minutesAfterNine, Long agent) {
        return new PartnerAppointment(
                key,
                new Expected(
                        site.id, site.motifs.get(0), agent, NINE.plus(Duration.ofMinutes(minutesAfterNine)), 20, null),
                new Attendee("A. B.", new Contact("+33612345678", null), null));
    }
}
