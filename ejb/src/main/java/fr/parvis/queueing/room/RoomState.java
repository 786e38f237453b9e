package fr.parvis.queueing.room;

import java.util.Arrays;

/**
 * Who waits and which counter is on duty at one instant; changes as the desk runs.
 *
 * <p>The waiting are kept by reference, arrival and identity, so the first of any list is met first. Joining and
 * leaving cost one shift of the array; the number of motifs each counter is wanted for is kept up to date.
 */
public final class RoomState {

    /** Least attention that scarcity is reckoned from: nobody is scarcer than twenty times. */
    public static final double LEAST_ATTENTION = 0.05;

    private final Skills skills;
    private QueuedVisit[] waiting = new QueuedVisit[32];
    private int size;
    private final int[] waitingFor;
    private final int[] wanted;
    private final boolean[] onDuty;
    private final long[] idleSince;
    private final double[] raised;
    private double exponent;
    private int idle;

    public RoomState(Skills skills) {
        this.skills = skills;
        this.waitingFor = new int[skills.motifs()];
        this.wanted = new int[skills.counters()];
        this.onDuty = new boolean[skills.counters()];
        this.idleSince = new long[skills.counters()];
        this.raised = new double[skills.motifs()];
        Arrays.fill(idleSince, QueuedVisit.NEVER);
    }

    public Skills skills() {
        return skills;
    }

    public int size() {
        return size;
    }

    public QueuedVisit at(int place) {
        return waiting[place];
    }

    /** How many lists of one motif and class there may be. */
    public int lists() {
        return VisitorClass.COUNT * skills.motifs();
    }

    public int waitingFor(int motif) {
        return waitingFor[motif];
    }

    public boolean onDuty(int counter) {
        return onDuty[counter];
    }

    public void duty(int counter, boolean present) {
        onDuty[counter] = present;
        Arrays.fill(raised, 0);
    }

    public boolean idle(int counter) {
        return idleSince[counter] != QueuedVisit.NEVER;
    }

    /** Since when the counter is free, {@link QueuedVisit#NEVER} while serving. */
    public long idleSince(int counter) {
        return idleSince[counter];
    }

    /** Whether any counter is free, on duty or not. */
    public boolean anyIdle() {
        return idle > 0;
    }

    public void serving(int counter) {
        idle -= idle(counter) ? 1 : 0;
        idleSince[counter] = QueuedVisit.NEVER;
    }

    public void free(int counter, long since) {
        idle += idle(counter) ? 0 : 1;
        idleSince[counter] = since;
    }

    public void join(QueuedVisit visit) {
        if (size == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * size);
        }
        int place = size;
        while (place > 0 && visit.standsBefore(waiting[place - 1])) {
            waiting[place] = waiting[place - 1];
            place--;
        }
        waiting[place] = visit;
        size++;
        if (waitingFor[visit.motif()]++ == 0) {
            want(visit.motif(), 1);
        }
    }

    public QueuedVisit leave(int place) {
        QueuedVisit gone = waiting[place];
        System.arraycopy(waiting, place + 1, waiting, place, size - place - 1);
        waiting[--size] = null;
        if (--waitingFor[gone.motif()] == 0) {
            want(gone.motif(), -1);
        }
        return gone;
    }

    private void want(int motif, int change) {
        Arrays.fill(raised, 0);
        for (int counter = 0; counter < wanted.length; counter++) {
            if (skills.can(counter, motif)) {
                wanted[counter] += change;
            }
        }
    }

    /** Whether somebody waits for a motif that the counter can do. */
    public boolean wanted(int counter) {
        return wanted[counter] > 0;
    }

    /** Whether that counter may take the visitor now: skill, kept for one agent, not callable yet. */
    public boolean mayTake(int counter, QueuedVisit visit, long now) {
        QueuedVisit.Wishes wishes = visit.wishes();
        return skills.can(counter, visit.motif())
                && now >= wishes.notBefore()
                && (wishes.keptCounter() < 0 || wishes.keptCounter() == counter);
    }

    /** Share of a counter's attention that a motif gets: one over the motifs it is wanted for. */
    private double attention(int counter) {
        return 1.0 / Math.max(1, wanted[counter]);
    }

    /**
     * How scarce the capacity for this visitor is: one over the attention that counters on duty have for the motif, at
     * most 20. A visitor kept for one agent has that counter only.
     */
    public double scarcity(QueuedVisit visit) {
        int kept = visit.wishes().keptCounter();
        if (kept >= 0) {
            return 1 / Math.max(LEAST_ATTENTION, attention(kept));
        }
        double attention = 0;
        for (int counter = 0; counter < wanted.length; counter++) {
            if (onDuty[counter] && skills.can(counter, visit.motif())) {
                attention += attention(counter);
            }
        }
        return 1 / Math.max(LEAST_ATTENTION, attention);
    }

    /** The scarcity raised to that power: reckoned once, until a motif or a counter begins or ceases to be wanted. */
    public double scarcity(QueuedVisit visit, double power) {
        if (visit.wishes().keptCounter() >= 0) {
            return Math.pow(scarcity(visit), power);
        }
        if (power != exponent) {
            Arrays.fill(raised, 0);
            exponent = power;
        }
        if (raised[visit.motif()] == 0) {
            raised[visit.motif()] = Math.pow(scarcity(visit), power);
        }
        return raised[visit.motif()];
    }

    /** Whether the counter lacks the visitor's language while another one on duty could serve in it. */
    public boolean spokenElsewhere(int counter, QueuedVisit visit) {
        int language = visit.wishes().language();
        if (skills.speaks(counter, language) || visit.wishes().keptCounter() >= 0) {
            return false;
        }
        for (int other = 0; other < wanted.length; other++) {
            if (onDuty[other] && skills.can(other, visit.motif()) && skills.speaks(other, language)) {
                return true;
            }
        }
        return false;
    }

    /** How many counters on duty could serve the visitor. */
    public int capable(QueuedVisit visit) {
        int kept = visit.wishes().keptCounter();
        int count = 0;
        for (int counter = 0; counter < wanted.length; counter++) {
            boolean allowed = kept < 0 || kept == counter;
            count += onDuty[counter] && allowed && skills.can(counter, visit.motif()) ? 1 : 0;
        }
        return count;
    }
}
