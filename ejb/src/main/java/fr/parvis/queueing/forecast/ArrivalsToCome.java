package fr.parvis.queueing.forecast;

import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.arrival.law.ServiceLaw;
import fr.parvis.queueing.arrival.law.SiteLaw;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.IndexedDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Visitors still to come, drawn as the run asks for them: appointments by the habits of the site, the others by a
 * Poisson stream for each period of the day.
 */
final class ArrivalsToCome {

    private static final int TRIES = SiteLaw.NO_SHOW_TRIES.whole();

    private final long now;
    private final Punctuality punctuality;
    private final IndexedDesk layout;
    private final List<Outlook.Booked> booked;
    private final List<Period> periods = new ArrayList<>();

    /** Walk-ins of one stretch of time: how many an instant, of which motif and class (cumulated). */
    private record Period(long start, long end, double rate, List<Sort> sorts) {}

    /** A motif and class, and the share of arrivals up to and including it. */
    private record Sort(int motif, VisitorClass visitorClass, double upTo) {}

    ArrivalsToCome(Present present, IndexedDesk layout) {
        this.now = present.desk().now().toEpochMilli();
        Outlook outlook = present.outlook();
        this.punctuality = outlook.habits().punctuality();
        this.layout = layout;
        this.booked = outlook.booked().stream()
                .filter(each -> layout.motif(each.motifId()) >= 0)
                .toList();
        List<Outlook.Flow> flows = outlook.walkIns().stream()
                .filter(flow -> layout.motif(flow.motifId()) >= 0 && flow.expected() > 0)
                .filter(flow -> flow.until().toEpochMilli() > now)
                .toList();
        periods(flows);
    }

    private void periods(List<Outlook.Flow> flows) {
        Instant[] bounds = flows.stream()
                .flatMap(flow -> Stream.of(flow.from(), flow.until()))
                .distinct()
                .sorted()
                .toArray(Instant[]::new);
        for (int place = 0; place + 1 < bounds.length; place++) {
            Instant start = bounds[place];
            Instant end = bounds[place + 1];
            List<Outlook.Flow> running = flows.stream()
                    .filter(flow -> !flow.from().isAfter(start) && !flow.until().isBefore(end))
                    .toList();
            double rate = running.stream().mapToDouble(ArrivalsToCome::rate).sum();
            if (rate > 0 && end.toEpochMilli() > now) {
                long from = Math.max(now, start.toEpochMilli());
                periods.add(new Period(from, end.toEpochMilli(), rate, sorts(running, rate)));
            }
        }
    }

    private static double rate(Outlook.Flow flow) {
        return flow.expected() / (flow.until().toEpochMilli() - flow.from().toEpochMilli());
    }

    private List<Sort> sorts(List<Outlook.Flow> running, double rate) {
        List<Sort> sorts = new ArrayList<>();
        double upTo = 0;
        for (Outlook.Flow flow : running) {
            upTo += rate(flow) / rate;
            sorts.add(new Sort(layout.motif(flow.motifId()), flow.visitorClass(), upTo));
        }
        return sorts;
    }

    /** One possible sequence of visitors, in order of arrival. */
    Iterator<QueuedVisit> drawn(RandomGenerator random, List<ServiceLaw> times) {
        List<QueuedVisit> expected = new ArrayList<>();
        for (Outlook.Booked appointment : booked) {
            long hour = appointment.appointment().toEpochMilli();
            long arrival = arrivalFor(hour, random);
            if (arrival != QueuedVisit.NEVER) {
                int motif = layout.motif(appointment.motifId());
                long id = Long.MAX_VALUE / 2 + expected.size();
                QueuedVisit visit =
                        QueuedVisit.waiting(id, motif, VisitorClass.APPOINTMENT, arrival, Math.max(arrival, hour));
                expected.add(visit.taking(times.get(motif).whole(random)));
            }
        }
        expected.sort(Comparator.comparingLong(QueuedVisit::arrival).thenComparingLong(QueuedVisit::id));
        return new Merged(expected.iterator(), new WalkIns(random, times));
    }

    /** When somebody who has not come yet comes, given that it is not before now; never when absent. */
    private long arrivalFor(long hour, RandomGenerator random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (random.nextDouble() < punctuality.noShow()) {
                return QueuedVisit.NEVER;
            }
            double shift = punctuality.spread().toMillis() * random.nextGaussian();
            long arrival = hour - punctuality.earliness().toMillis() + Math.round(shift);
            if (arrival > now) {
                return arrival;
            }
        }
        return QueuedVisit.NEVER;
    }

    /** The earlier of two sequences. */
    private static final class Merged implements Iterator<QueuedVisit> {

        private final List<Iterator<QueuedVisit>> sources;
        private final QueuedVisit[] heads;

        private Merged(Iterator<QueuedVisit> one, Iterator<QueuedVisit> other) {
            this.sources = List.of(one, other);
            this.heads = new QueuedVisit[] {one.hasNext() ? one.next() : null, other.hasNext() ? other.next() : null};
        }

        @Override
        public boolean hasNext() {
            return Arrays.stream(heads).anyMatch(head -> head != null);
        }

        @Override
        public QueuedVisit next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            boolean first = heads[1] == null || (heads[0] != null && heads[0].arrival() <= heads[1].arrival());
            int source = first ? 0 : 1;
            QueuedVisit visit = heads[source];
            heads[source] = sources.get(source).hasNext() ? sources.get(source).next() : null;
            return visit;
        }
    }

    /** Walk-ins one after the other, period by period. */
    private final class WalkIns implements Iterator<QueuedVisit> {

        private final RandomGenerator random;
        private final List<ServiceLaw> times;
        private int period;
        private double instant = (double) now;
        private long next = Long.MAX_VALUE / 4 * 3;

        private WalkIns(RandomGenerator random, List<ServiceLaw> times) {
            this.random = random;
            this.times = times;
            advance();
        }

        private void advance() {
            while (period < periods.size()) {
                Period running = periods.get(period);
                double gap = -Math.log(1 - random.nextDouble()) / running.rate();
                double then = Math.max(instant, (double) running.start()) + gap;
                if (then < running.end()) {
                    instant = then;
                    return;
                }
                instant = running.end();
                period++;
            }
        }

        @Override
        public boolean hasNext() {
            return period < periods.size();
        }

        @Override
        public QueuedVisit next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            long arrival = Math.max(now + 1, Math.round(instant));
            double share = random.nextDouble();
            List<Sort> sorts = periods.get(period).sorts();
            int place = 0;
            while (place + 1 < sorts.size() && sorts.get(place).upTo() < share) {
                place++;
            }
            Sort sort = sorts.get(place);
            QueuedVisit visit = QueuedVisit.waiting(next++, sort.motif(), sort.visitorClass(), arrival, arrival)
                    .taking(times.get(sort.motif()).whole(random));
            advance();
            return visit;
        }
    }
}
