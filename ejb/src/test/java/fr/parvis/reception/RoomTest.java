package fr.parvis.reception;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.room.VisitorClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Instant NINE = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void a_room_that_followed_a_thousand_moves_is_the_room_that_is_read() {
        Random random = new Random(3);
        TreeMap<Long, TicketRow> living = new TreeMap<>();
        Room followed = Room.of(List.of());
        for (int move = 0; move < 1000; move++) {
            long id = random.nextInt(60);
            TicketStatus status = TicketStatus.values()[random.nextInt(TicketStatus.values().length)];
            TicketRow ticket = ticket(id, status, random);
            followed = followed.with(ticket);
            living.remove(id);
            if (status.living()) {
                living.put(id, ticket);
            }
        }
        List<TicketRow> rows = new ArrayList<>(living.values());
        Collections.shuffle(rows, random);
        Room read = Room.of(rows);

        assertThat(followed.lines().map(followed::line).toList())
                .containsExactlyInAnyOrderElementsOf(
                        read.lines().map(read::line).toList());
        assertThat(followed.others()).containsExactlyInAnyOrderElementsOf(read.others());
        assertThat(followed.heldBack())
                .containsExactlyInAnyOrderElementsOf(read.heldBack())
                .isNotEmpty();
        assertThat(followed.waiting()).isEqualTo(read.waiting()).isPositive();
        assertThat(followed.digest()).isEqualTo(read.digest());
    }

    @Test
    void the_digest_tells_that_somebody_waits_otherwise() {
        Random random = new Random(4);
        Room room = Room.of(List.of(ticket(1, TicketStatus.WAITING, random), ticket(2, TicketStatus.WAITING, random)));

        assertThat(room.with(ticket(1, TicketStatus.WAITING, random)).digest()).isNotEqualTo(room.digest());
        assertThat(room.with(ticket(1, TicketStatus.LEFT, random)).digest()).isNotEqualTo(room.digest());
    }

    @Test
    void a_line_stands_in_the_order_of_the_rule() {
        Random random = new Random(5);
        Room room = Room.of(List.of());
        for (long id = 0; id < 300; id++) {
            room = room.with(ticket(id, TicketStatus.WAITING, random));
        }

        assertThat(room.lines().map(room::line)).allSatisfy(line -> assertThat(line)
                .isSortedAccordingTo((one, other) -> one.referenceAt().equals(other.referenceAt())
                        ? Long.compare(one.id(), other.id())
                        : one.referenceAt().compareTo(other.referenceAt())));
    }

    private static TicketRow ticket(long id, TicketStatus status, Random random) {
        Instant reference = NINE.plusMillis(random.nextInt(50));
        boolean seated = status.atCounter();
        return new TicketRow(
                id,
                1,
                LocalDate.of(2026, 11, 30),
                new TicketNumber('A', (int) id + 1),
                "link" + id,
                new UUID(0, id),
                1 + random.nextInt(3),
                VisitorClass.values()[random.nextInt(2)],
                null,
                null,
                "fr",
                "",
                status,
                seated ? 7L : null,
                seated ? 8L : null,
                null,
                null,
                NINE,
                reference,
                random.nextInt(4) == 0 ? reference.plusSeconds(60) : null,
                null,
                reference,
                reference,
                null,
                "",
                false);
    }
}
