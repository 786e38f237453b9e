package fr.parvis.queueing.improve.study;

/** What a week is judged by; each is one number per draw. Minutes, shares from 0 to 1, or people. */
public enum Measure {
    /** Minutes waited, mean of everybody who came, those who left included. */
    MEAN_WAIT(Unit.MINUTES, false),
    /** Half of the visitors waited no longer. */
    MEDIAN_WAIT(Unit.MINUTES, false),
    /** Nine in ten waited no longer. */
    NINETIETH_WAIT(Unit.MINUTES, false),
    /** The longest wait of the week. */
    LONGEST_WAIT(Unit.MINUTES, false),
    /** Walk-ins called within their target. */
    WITHIN_WALK_IN(Unit.SHARE, true),
    /** Priority visitors called within theirs. */
    WITHIN_PRIORITY(Unit.SHARE, true),
    /** Appointments called within theirs. */
    WITHIN_APPOINTMENT(Unit.SHARE, true),
    /** Visitors who gave up while waiting. */
    LEFT(Unit.PEOPLE, false),
    /** Visitors whom nobody could serve before everybody went home. */
    UNSERVED(Unit.PEOPLE, false),
    /** Minutes worked after the end of shifts, summed over counters. */
    OVERTIME(Unit.MINUTES, false),
    /** Share of the planned time with a visitor at the counter. */
    OCCUPANCY(Unit.SHARE, false);

    /** What a measure counts. */
    public enum Unit {
        /** Minutes. */
        MINUTES(StudyConstant.LEAST_MINUTES),
        /** From 0 to 1. */
        SHARE(StudyConstant.LEAST_SHARE),
        /** People a week. */
        PEOPLE(StudyConstant.LEAST_PEOPLE);

        private final double least;

        Unit(StudyConstant least) {
            this.least = least.value();
        }

        /** A difference below this cannot be seen in the figures shown. */
        double least() {
            return least;
        }
    }

    private final Unit unit;
    private final boolean moreIsBetter;

    Measure(Unit unit, boolean moreIsBetter) {
        this.unit = unit;
        this.moreIsBetter = moreIsBetter;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether a larger number is good for visitors; otherwise a smaller one is. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }
}
