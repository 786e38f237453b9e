package fr.parvis.demo.history;

import fr.parvis.agenda.AppointmentCode;
import fr.parvis.agenda.CodeKey;
import fr.parvis.agenda.KeptCodes;
import fr.parvis.agenda.QrToken;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.DayTally;
import fr.parvis.reception.TallyColumn;
import fr.parvis.reception.TicketLink;
import fr.parvis.site.SiteFacts;
import fr.parvis.staffing.PlannedShift;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes past days as the desk would have left them: day, appointments, stays at counters, tickets and their periods. */
final class DayRows implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long ON_THE_WAY = 25_000;
    private static final String OUTCOMES = "ANSWERED,ANSWERED,ORIENTED,APPOINTMENT,RIGHT_OPENED";

    private final SiteFacts site;
    private final CodeKey key;
    private final Keys tickets;
    private final Keys periods;
    private final Keys appointments;
    private final Batch dayRows;
    private final Batch appointmentRows;
    private final Batch stayRows;
    private final Batch ticketRows;
    private final Batch periodRows;

    public DayRows(Connection connection, SiteFacts site, CodeKey key) throws SQLException {
        this.site = site;
        this.key = key;
        this.tickets = new Keys(connection, "ticket_seq");
        this.periods = new Keys(connection, "period_seq");
        this.appointments = new Keys(connection, "appointment_seq");
        this.dayRows = new Batch(
                connection,
                "insert into reception_day (id, site_id, day, sequence, tally, ended)"
                        + " values (nextval('site_seq'), ?, ?, ?, cast(? as jsonb), true)");
        this.appointmentRows = new Batch(
                connection,
                "insert into appointment (id, site_id, motif_id, starts_at, minutes, code_digest, secret_digest, codes_sealed,"
                        + " code_key, status, language) values (?, ?, ?, ?, 20, ?, ?, ?, ?, ?, 'fr')");
        this.stayRows = new Batch(
                connection,
                "insert into counter_session (id, site_id, counter_id, agent_id, state, opened_at, idle_since, last_seen_at,"
                        + " closed_at, closed_by) values (nextval('staff_seq'), ?, ?, ?, 'CLOSED', ?, ?, ?, ?, 'AGENT')");
        this.ticketRows = new Batch(
                connection,
                "insert into ticket (id, site_id, day, series, rank, link, request_id, motif_id, visitor_class, appointment_id,"
                        + " appointment_at, language, status, counter_id, arrived_at, reference_at, first_called_at, since,"
                        + " moved_at, outcome) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.periodRows = new Batch(
                connection,
                "insert into ticket_period (id, ticket_id, site_id, day, status, motif_id, counter_id, agent_id, began_at,"
                        + " ended_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void stay(LocalDate day, PlannedShift shift) throws SQLException {
        if (shift.agentId() != null) {
            Instant opened = day.atTime(shift.from()).atZone(site.zone()).toInstant();
            Instant closed = day.atTime(shift.to()).atZone(site.zone()).toInstant();
            stayRows.add(site.id(), shift.counterId(), shift.agentId(), opened, closed, closed, closed);
        }
    }

    /** Somebody booked and never came. */
    void missed(LocalDate day, long motifId, long hour) throws SQLException {
        book(day, motifId, hour, "NO_SHOW");
    }

    private long book(LocalDate day, long motifId, long hour, String status) throws SQLException {
        long id = appointments.next();
        KeptCodes codes = KeptCodes.of(AppointmentCode.fresh(RANDOM), QrToken.fresh(RANDOM), key);
        appointmentRows.add(
                id,
                site.id(),
                motifId,
                at(day, hour),
                codes.typedDigest(),
                codes.scannedDigest(),
                codes.sealed(),
                codes.keyId(),
                status);
        return id;
    }

    void visits(LocalDate day, List<PastDay.Told> told, List<PlannedShift> presences, List<Long> motifs)
            throws SQLException {
        int[] ranks = new int[2];
        for (PastDay.Told each : told) {
            int kiosk = (int) (each.visit().id() % 2);
            Row row = new Row(day, each, each.presence() < 0 ? null : presences.get(each.presence()));
            row.write(motifs.get(each.visit().motif()), "BC".charAt(kiosk), ++ranks[kiosk]);
        }
        DayTally tally = new DayTally(Map.of('B', ranks[0], 'C', ranks[1]), Map.of(), Map.of());
        dayRows.add(site.id(), day, (long) told.size() * 4, TallyColumn.write(tally));
    }

    private Instant at(LocalDate day, long millis) {
        return day.atStartOfDay()
                .plus(millis, ChronoUnit.MILLIS)
                .atZone(site.zone())
                .toInstant();
    }

    @Override
    public void close() throws SQLException {
        appointmentRows.close();
        dayRows.close();
        stayRows.close();
        ticketRows.close();
        periodRows.close();
    }

    /** One ticket with its periods. */
    private final class Row {
        private final LocalDate day;
        private final PastDay.Told told;
        private final PlannedShift where;

        Row(LocalDate day, PastDay.Told told, PlannedShift where) {
            this.day = day;
            this.told = told;
            this.where = where;
        }

        void write(long motif, char series, int rank) throws SQLException {
            boolean booked = told.visit().visitorClass() == VisitorClass.APPOINTMENT;
            long slot = told.visit().reference() / 1_800_000 * 1_800_000;
            long hour = told.visit().reference() > told.visit().arrival()
                    ? told.visit().reference()
                    : slot;
            Long appointment = booked ? book(day, motif, hour, "SERVED") : null;
            long id = tickets.next();
            boolean finished = told.ending() == PastDay.Ending.FINISHED;
            ticketRows.add(
                    id,
                    site.id(),
                    day,
                    String.valueOf(series),
                    rank,
                    TicketLink.draw().value(),
                    UUID.randomUUID(),
                    motif,
                    told.visit().visitorClass().name(),
                    appointment,
                    booked ? at(day, hour) : null,
                    id % 9 == 0 ? "en" : "fr",
                    told.ending().name(),
                    where == null ? null : where.counterId(),
                    at(day, told.visit().arrival()),
                    at(day, told.visit().reference()),
                    where == null ? null : at(day, told.called()),
                    at(day, told.until()),
                    at(day, told.until()),
                    finished ? OUTCOMES.split(",", -1)[(int) (id % 5)] : null);
            periods(id, motif);
        }

        private void periods(long id, long motif) throws SQLException {
            period(id, motif, "WAITING", told.visit().arrival(), told.called());
            if (where != null) {
                boolean came = told.ending() == PastDay.Ending.FINISHED;
                long started = came ? Math.min(told.until(), told.called() + ON_THE_WAY) : told.until();
                period(id, motif, "CALLED", told.called(), started);
                if (came) {
                    period(id, motif, "SERVING", started, told.until());
                }
            }
            period(id, motif, told.ending().name(), told.until(), -1);
        }

        private void period(long ticket, long motif, String status, long began, long ended) throws SQLException {
            boolean atCounter = where != null && !status.equals("WAITING");
            periodRows.add(
                    periods.next(),
                    ticket,
                    site.id(),
                    day,
                    status,
                    motif,
                    atCounter ? where.counterId() : null,
                    atCounter ? where.agentId() : null,
                    at(day, began),
                    ended < 0 ? null : at(day, ended));
        }
    }
}
