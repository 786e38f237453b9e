package fr.parvis.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.forecast.hour.Crowding;
import fr.parvis.queueing.forecast.hour.QueueAhead;
import fr.parvis.queueing.forecast.hour.QueueAhead.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueLineTest {
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void the_band_goes_there_above_and_comes_back_below() {
        QueueLine line = new QueueLine("Logement", queue(new Point(TEN, 2, 4, 8), new Point(TEN, 0, 2, 4)), 8);

        assertThat(line.band()).isEqualTo("0,1.0 20,15.0 20,29.0 0,22.0");
        assertThat(line.middle()).isEqualTo("0,15.0 20,22.0");
    }

    @Test
    void a_queue_in_which_nobody_is_expected_is_not_drawn() {
        assertThat(QueueLine.busy(queue(new Point(TEN, 0, 0, 1), new Point(TEN, 0, 0, 0))))
                .isFalse();
        assertThat(QueueLine.busy(queue(new Point(TEN, 0, 0, 2), new Point(TEN, 0, 0, 0))))
                .isTrue();
    }

    private static QueueAhead queue(Point... points) {
        Crowding nobody = new Crowding(Duration.ofMinutes(30), 0, 0, null);
        return new QueueAhead(1, 2, List.of(points), Duration.ofMinutes(5), Duration.ofMinutes(10), nobody);
    }
}
