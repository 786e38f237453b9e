package fr.parvis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.agenda.boundary.CodeKeepingRound;
import fr.parvis.agenda.entity.ShownCode;
import fr.parvis.reception.KioskNumber;
import fr.parvis.reception.TicketLink;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.CheckInAnswer.UnknownCode;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.KioskDay;
import fr.parvis.reception.boundary.KioskDays;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.shared.Secret;
import fr.parvis.testing.AsKiosk;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Codes of appointments are kept under a key, and what is shown finds them all the same (ADR 0085). */
class CodesUnderKeyIT extends InServer {
    private static final Instant TEN = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final CodeKey KEY = CodeKey.of(new Secret(System.getenv("PARVIS_SECRET")));

    @EJB
    private CodeKeepingRound round;

    @EJB
    private CheckIn checkIn;

    @EJB
    private KioskDays days;

    @EJB
    private AsKiosk kiosk;

    @Test
    void codes_of_an_earlier_version_are_put_under_the_key_once_however_many_nodes_start_and_open_as_before()
            throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        QrToken token = QrToken.fresh(new SecureRandom());
        String typed = AppointmentCode.fresh(new SecureRandom()).value();
        long typedOne = earlier(site, typed, QrToken.fresh(new SecureRandom()));
        long scannedOne =
                earlier(site, AppointmentCode.fresh(new SecureRandom()).value(), token);

        List<Integer> kept = Together.run(4, thread -> () -> round.clear());

        assertThat(kept.stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(2);
        assertThat(site.number(
                        "select count(*) from appointment where id in (?, ?) and code is null and secret_hash is null",
                        typedOne,
                        scannedOne))
                .isEqualTo(2);
        assertThat(round.clear()).isZero();
        assertThat(use(site, typed, null)).isInstanceOf(Issued.class);
        assertThat(use(site, token.text(KEY.ofSeals()), null)).isInstanceOf(Issued.class);
    }

    @Test
    void codes_made_under_a_secret_that_nobody_names_any_more_are_unknown_and_stay_as_they_are() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        String typed = site.book(site.motifs.get(0), TEN);
        CodeKey other = CodeKey.of(new Secret("the secret that this installation had a year ago"));
        KeptCodes old = KeptCodes.of(new AppointmentCode(typed), QrToken.fresh(new SecureRandom()), other);
        site.run(
                "update appointment set code_digest = ?, secret_digest = ?, codes_sealed = ?, code_key = ? where id = ?",
                old.typedDigest(),
                old.scannedDigest(),
                old.sealed(),
                old.keyId(),
                site.appointment(typed));

        round.rekey();

        assertThat(use(site, typed, null)).isInstanceOf(UnknownCode.class);
        assertThat(site.texts("select code_key from appointment where id = ?", site.appointment(typed)))
                .containsExactly(other.id());
        assertThat(kiosk.call(() -> days.of(new Issuer(site.id, 'B'))).appointments())
                .isEmpty();
    }

    @Test
    void a_terminal_knows_todays_codes_by_a_key_of_its_own_and_brings_a_proof_that_checks_in_once() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        String typed = site.book(site.motifs.get(0), TEN);
        KioskDay day = kiosk.call(() -> days.of(new Issuer(site.id, 'B')));
        KioskCodeKey.Proof proof =
                KEY.ofKiosk(site.id, 'B', DAY).proof(ShownCode.read(typed, KEY).orElseThrow());

        assertThat(day.codeKey()).isEqualTo(KEY.ofKiosk(site.id, 'B', DAY).text());
        assertThat(day.appointments())
                .singleElement()
                .extracting(KioskDay.Expected::typed)
                .isEqualTo(KioskCodeKey.listed(proof));
        KioskNumber told = new KioskNumber(1, TicketLink.draw(), TEN.minusSeconds(60), true);
        List<CheckInAnswer> answers = Together.run(6, thread -> () -> use(site, proof.text(), told));
        assertThat(answers).filteredOn(Issued.class::isInstance).hasSize(1);
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isOne();
    }

    @Test
    void a_proof_of_another_terminal_or_a_made_up_one_opens_nothing() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(TEN);
        String typed = site.book(site.motifs.get(0), TEN);
        String ofC = KEY.ofKiosk(site.id, 'C', DAY)
                .proof(ShownCode.read(typed, KEY).orElseThrow())
                .text();
        KioskDay day = kiosk.call(() -> days.of(new Issuer(site.id, 'B')));

        assertThat(use(site, ofC, null)).isInstanceOf(UnknownCode.class);
        assertThat(use(site, "PVK1.2026-03-02." + day.appointments().get(0).typed(), null))
                .as("what the list holds is no proof")
                .isInstanceOf(UnknownCode.class);
    }

    private CheckInAnswer use(TestSite site, String code, KioskNumber number) throws Exception {
        UUID request = number == null ? UUID.randomUUID() : new UUID(7, site.id);
        UseCode order = new UseCode(request, new Issuer(site.id, 'B'), code, "fr", Set.of(), number);
        return as.call(() -> checkIn.useCode(order));
    }

    private static long earlier(TestSite site, String code, QrToken token) throws Exception {
        long id = site.number("select nextval('appointment_seq')");
        site.run(
                "insert into appointment (id, site_id, motif_id, starts_at, minutes, code, secret_hash, status)"
                        + " values (?, ?, ?, cast(? as timestamptz), 20, ?, ?, 'BOOKED')",
                id,
                site.id,
                site.motifs.get(0),
                TEN.toString(),
                code,
                token.fingerprint());
        return id;
    }
}
