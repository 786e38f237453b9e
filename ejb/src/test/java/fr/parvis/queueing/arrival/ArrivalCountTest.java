package fr.parvis.queueing.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.arrival.ArrivalCount.Place;
import fr.parvis.queueing.room.VisitorClass;
import org.junit.jupiter.api.Test;

class ArrivalCountTest {
    private static final long NINE = 9 * 3_600_000L;

    @Test
    void an_appointment_counts_at_its_hour_and_the_others_when_they_come() {
        ArrivalCount day = new ArrivalCount();
        day.came(1, VisitorClass.WALK_IN, NINE, null);
        day.came(1, VisitorClass.WALK_IN, NINE + 1_799_999, null);
        day.came(1, VisitorClass.APPOINTMENT, NINE, NINE + 3_600_000);
        day.came(2, VisitorClass.PRIORITY, NINE, null);

        assertThat(day.places())
                .containsEntry(new Place(18, 1, VisitorClass.WALK_IN), 2)
                .containsEntry(new Place(20, 1, VisitorClass.APPOINTMENT), 1)
                .containsEntry(new Place(18, 2, VisitorClass.PRIORITY), 1)
                .hasSize(3);
        assertThat(day.unbooked()).hasSize(48).satisfies(halves -> {
            assertThat(halves.get(18)).isEqualTo(3);
            assertThat(halves.get(20)).isZero();
        });
    }

    @Test
    void whoever_stays_past_midnight_counts_in_the_last_half_hour() {
        ArrivalCount day = new ArrivalCount();
        day.came(1, VisitorClass.WALK_IN, 25 * 3_600_000L, null);

        assertThat(day.unbooked().get(47)).isEqualTo(1);
    }
}
