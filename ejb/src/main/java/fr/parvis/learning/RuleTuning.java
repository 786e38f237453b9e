package fr.parvis.learning;

/**
 * Two constants of the rule that were fitted to a site.
 *
 * @param lateFactor what is left of the urgency once late, 0 to 1
 * @param ceilingMinutes a wait above it passes before everybody, 20 to 90 minutes
 */
public record RuleTuning(double lateFactor, int ceilingMinutes) {
    public RuleTuning {
        if (!(lateFactor >= 0 && lateFactor <= 1) || ceilingMinutes < 20 || ceilingMinutes > 90) {
            throw new IllegalArgumentException("no tuning: " + lateFactor + " " + ceilingMinutes);
        }
    }
}
