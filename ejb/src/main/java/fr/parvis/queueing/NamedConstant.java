package fr.parvis.queueing;

/**
 * A number of the decision core that somebody chose: what it is, in which unit, within which bounds it makes sense,
 * and the source or experiment that set it. One enum for each subject holds its constants; {@code docs/constants.md}
 * prints them all and a test fails when it is stale.
 *
 * <p>A constant is changed here, with its experiment in the ADR named as source, and nowhere else.
 */
public interface NamedConstant {

    /** The id by which code, documentation and explanations name it. */
    String name();

    /** The number itself, in {@link #unit()}. */
    default double value() {
        return origin().value();
    }

    /** The number where it counts something. */
    default int whole() {
        return Math.toIntExact(Math.round(value()));
    }

    /** The number as milliseconds, where the unit is seconds, minutes or hours. */
    default long millis() {
        return Math.round(value() * origin().unit().millis());
    }

    /** What a value and its bounds are counted in. */
    default Unit unit() {
        return origin().unit();
    }

    /** What is known of it. */
    Origin origin();

    /** The unit of a constant. */
    enum Unit {
        /** A plain factor, exponent or weight. */
        FACTOR("factor", 0),
        /** Share of a whole, 0 to 1. */
        SHARE("share", 0),
        /** How many. */
        COUNT("count", 0),
        SECONDS("s", 1_000),
        MINUTES("min", 60_000),
        HOURS("h", 3_600_000),
        DAYS("days", 86_400_000);

        private final String sign;
        private final long millis;

        Unit(String sign, long millis) {
            this.sign = sign;
            this.millis = millis;
        }

        /** As the documentation writes it. */
        public String sign() {
            return sign;
        }

        private long millis() {
            if (millis == 0) {
                throw new IllegalStateException("no length of time: " + sign);
            }
            return millis;
        }
    }

    /**
     * What is known of a constant.
     *
     * @param low lowest value that makes sense
     * @param high highest value that makes sense
     * @param meaning one sentence
     * @param source paper, ADR or convention of the trade
     */
    record Origin(double value, Unit unit, double low, double high, String meaning, String source) {

        public Origin {
            if (!(value >= low && value <= high)) {
                throw new IllegalArgumentException(value + " is not within " + low + " and " + high + ": " + meaning);
            }
        }
    }
}
