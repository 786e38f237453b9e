package fr.parvis.queueing.rule;

/**
 * How one visitor stands at one counter at one instant: the tier, and the factors whose product is compared.
 *
 * <p>Formula (accumulating priority with a generalised c-mu weight; Stanford, Taylor and Ziedins 2014, Mandelbaum and
 * Stolyar 2004): with w the wait, T the target, r = w / T, U = W (r + h) up to the target and L (W (1 + h))^kappa once
 * late; A = (average service / service of the motif)^theta × scarcity^gamma, with another theta once late, divided by the language preference when another
 * counter speaks the visitor's language; the score is U·A, or U/A when U is negative (not yet due).
 *
 * @param tier {@link #PAST_CEILING}, {@link #DUE} or {@link #EARLY}
 * @param waited milliseconds since the reference, negative before the appointment
 * @param urgency U
 * @param shortness (average / mean)^theta
 * @param scarcity scarcity^gamma
 * @param language 1, or one over the preference
 */
public record VisitorScore(int tier, long waited, double urgency, double shortness, double scarcity, double language) {

    /** Waited longer than the ceiling: before everybody, longest wait first. */
    public static final int PAST_CEILING = 0;

    /** Compared by score. */
    public static final int DUE = 1;

    /** Too far ahead of the appointment: only when nobody else can be served. */
    public static final int EARLY = 2;

    public double score() {
        double advantage = shortness * scarcity * language;
        return urgency > 0 ? urgency * advantage : urgency / advantage;
    }

    /** Positive when this standing passes before the other, negative when after, 0 when only arrival decides. */
    public int against(VisitorScore other) {
        if (tier != other.tier) {
            return other.tier - tier;
        }
        if (tier == PAST_CEILING) {
            return Long.compare(waited, other.waited);
        }
        return Double.compare(score(), other.score());
    }
}
