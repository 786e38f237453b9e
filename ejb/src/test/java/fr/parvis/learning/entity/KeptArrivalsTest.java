package fr.parvis.learning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.learn.ArrivalMemory;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a site has learnt of its arrivals as the database keeps it; the exact JSON of version 1 stands here. */
class KeptArrivalsTest {
    @Test
    void a_memory_is_kept_as_this_json() {
        List<Double> counts = new ArrayList<>(Collections.nCopies(47, 0.0));
        counts.add(30.8483145728);
        ArrivalMemory memory =
                new ArrivalMemory(Map.of(DayOfWeek.SUNDAY, new ArrivalMemory.Weekday(5.4310552576, counts)));
        String json = "{\"v\":1,\"weekdays\":{\"SUNDAY\":{\"counts\":[" + "0.0,".repeat(47)
                + "30.8483145728],\"days\":5.4310552576}}}";

        assertThat(ArrivalColumn.write(memory)).isEqualTo(json);
        assertThat(ArrivalColumn.read(json)).isEqualTo(memory);
        assertThat(ArrivalColumn.read("{\"v\": 1, \"weekdays\": {}}")).isEqualTo(ArrivalMemory.empty());
    }
}
