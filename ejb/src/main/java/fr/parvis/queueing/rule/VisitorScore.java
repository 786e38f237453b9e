package fr.parvis.queueing.rule;

/**
 * How one visitor stands at one counter at one instant: the tier, and the factors whose product is compared. Rule,
 * forecast, explanation and check of a recorded call all compare by {@link #against}, the only place where the score
 * is written.
 *
 * <p>Formula (accumulating priority with a generalised c-mu weight; Stanford, Taylor and Ziedins 2014, Mandelbaum and
 * Stolyar 2004): with w the wait, T the target, r = w / T, U = W (r + h) up to the target and L (W (1 + h))^kappa
 * once late; A = (average service / service of the motif)^theta × scarcity^gamma, with another theta once late,
 * divided by the language preference when another counter speaks the visitor's language; the score is U·A, or U/A
 * when U is negative (not yet due). The constants are those of {@link RuleConstant}; {@link ScoreFormula} reckons the
 * factors.
 *
 * @param tier compared first
 * @param waited milliseconds since the reference, negative before the appointment
 * @param urgency U
 * @param shortness (average / mean)^theta
 * @param scarcity scarcity^gamma
 * @param language 1, or one over the preference
 */
public record VisitorScore(Tier tier, long waited, double urgency, double shortness, double scarcity, double language) {

    /** U·A, or U/A when U is negative: the longer the advantage, the less it hurts not to be due yet. */
    public double value() {
        double advantage = shortness * scarcity * language;
        return urgency > 0 ? urgency * advantage : urgency / advantage;
    }

    /**
     * Positive when this visitor passes before the other, negative when after, 0 when only arrival and identity
     * decide.
     */
    public int against(VisitorScore other) {
        if (tier != other.tier) {
            return other.tier.compareTo(tier);
        }
        return tier == Tier.PAST_CEILING ? Long.compare(waited, other.waited) : Double.compare(value(), other.value());
    }
}
