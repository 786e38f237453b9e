package fr.parvis.site;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.Map;

/**
 * How a motif is shown and served.
 *
 * @param pictogram key of the picture on the touchscreen
 * @param position place among the motifs, smallest first
 * @param offered whether the kiosk proposes it now
 * @param dailyQuota most tickets a day, or null for no limit
 * @param usualMinutes how long serving usually takes, 1 to 480; the estimate learns from there
 * @param targetMinutes wanted longest wait for this motif, 1 to 240, or null for the site's
 * @param labels words by language; French is always there
 */
public record MotifSheet(
        String pictogram,
        int position,
        boolean offered,
        Integer dailyQuota,
        int usualMinutes,
        Integer targetMinutes,
        Map<String, String> labels) {
    public MotifSheet {
        if (labels == null) {
            throw new Refused("labels", Wanted.a("given"));
        }
        labels = Map.copyOf(labels);
        if (pictogram == null || pictogram.isBlank()) {
            throw new Refused("pictogram", Wanted.a("pictogram"));
        }
        if (labels.getOrDefault("fr", "").isBlank()) {
            throw new Refused("labels", Wanted.a("french"));
        }
        if (dailyQuota != null) {
            Refused.within("dailyQuota", dailyQuota, 0, Integer.MAX_VALUE);
        }
        Refused.within("usualMinutes", usualMinutes, 1, 480);
        if (targetMinutes != null) {
            Refused.within("targetMinutes", targetMinutes, 1, 240);
        }
    }
}
