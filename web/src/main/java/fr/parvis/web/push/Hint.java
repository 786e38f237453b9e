package fr.parvis.web.push;

import java.util.Optional;

/**
 * Something that the screens of a site show has changed.
 *
 * @param siteId which site
 * @param sequence where the site is now; {@link #READ_AGAIN} when only the configuration moved, or nobody knows
 */
record Hint(long siteId, long sequence) {
    /** No number: read again in any case. */
    static final long READ_AGAIN = 0;

    Hint {
        if (siteId <= 0 || sequence < READ_AGAIN) {
            throw new IllegalArgumentException("Not a hint: site " + siteId + ", sequence " + sequence);
        }
    }

    /** The words of a notification between nodes. */
    String written() {
        return siteId + ":" + sequence;
    }

    /** Reads the words of another node; empty for words of a version that we do not know. */
    static Optional<Hint> read(String words) {
        if (!words.matches("[1-9][0-9]{0,17}:[0-9]{1,18}")) {
            return Optional.empty();
        }
        String[] parts = words.split(":", 2);
        return Optional.of(new Hint(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }
}
