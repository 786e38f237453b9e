package fr.parvis.site.entity;

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
        labels = Map.copyOf(labels);
        if (pictogram == null || pictogram.isBlank()) {
            throw new IllegalArgumentException("A motif needs a pictogram: " + pictogram);
        }
        if (labels.getOrDefault("fr", "").isBlank()) {
            throw new IllegalArgumentException("A motif needs its French words: " + labels);
        }
        if (dailyQuota != null && dailyQuota < 0) {
            throw new IllegalArgumentException("A quota is not negative: " + dailyQuota);
        }
        if (usualMinutes < 1 || usualMinutes > 480) {
            throw new IllegalArgumentException("Serving takes 1 to 480 minutes: " + usualMinutes);
        }
        if (targetMinutes != null && (targetMinutes < 1 || targetMinutes > 240)) {
            throw new IllegalArgumentException("A target is 1 to 240 minutes: " + targetMinutes);
        }
    }
}
