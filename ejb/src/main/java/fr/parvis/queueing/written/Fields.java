package fr.parvis.queueing.written;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The fields of one line of a desk that was written down. */
record Fields(List<String> values) {
    String text(int place) {
        if (place >= values.size()) {
            throw new IllegalArgumentException("a line too short: " + String.join(";", values));
        }
        return values.get(place);
    }

    long number(int place) {
        return Long.parseLong(text(place));
    }

    double real(int place) {
        return Double.parseDouble(text(place));
    }

    Duration length(int place) {
        return Duration.parse(text(place));
    }

    Instant instant(int place, Instant now) {
        return text(place).isEmpty() ? null : now.minusNanos(number(place));
    }

    Stream<String> list(int place) {
        return text(place).isEmpty() ? Stream.empty() : Stream.of(text(place).split(",", -1));
    }
}
