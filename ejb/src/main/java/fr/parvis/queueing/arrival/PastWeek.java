package fr.parvis.queueing.arrival;

import fr.parvis.queueing.arrival.law.LognormalPatience;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A week that was: everybody comes when they came. The first draw has every visit as long as it was; in the others
 * visits take the time of some visit for the same motif, so that the figures say how much was luck.
 */
public final class PastWeek implements WeekSource {

    /**
     * Somebody who came.
     *
     * @param coming when, for what, and how long they kept a counter; patience as far as it is known
     * @param waited how long they waited
     * @param endured whether they were called: then their patience was longer than their wait
     * @param typical whether others for the same motif may take this long
     */
    public record Came(ArrivingVisitor coming, long waited, boolean endured, boolean typical) {}

    private final List<List<Came>> days;
    private final ServicePool services;
    private final long seed;

    public PastWeek(List<List<Came>> days, ServicePool services, long seed) {
        this.days = days.stream().map(List::copyOf).toList();
        this.services = services;
        this.seed = seed;
    }

    @Override
    public List<List<ArrivingVisitor>> week(int draw) {
        SplittableRandom random = Seeds.of(seed, draw);
        List<List<ArrivingVisitor>> week = new ArrayList<>();
        for (List<Came> day : days) {
            week.add(day.stream().map(came -> again(came, draw, random)).toList());
        }
        return week;
    }

    private ArrivingVisitor again(Came came, int draw, SplittableRandom random) {
        ArrivingVisitor coming = came.coming();
        long other = services.draw(coming.motif(), random);
        long service = draw == 0 || !came.typical() ? coming.service() : other;
        long patience = LognormalPatience.beyond(came.waited(), random);
        return new ArrivingVisitor(
                coming.motif(),
                coming.visitorClass(),
                coming.arrival(),
                coming.reference(),
                service,
                came.endured() ? patience : coming.patience());
    }
}
