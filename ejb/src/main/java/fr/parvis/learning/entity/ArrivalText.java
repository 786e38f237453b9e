package fr.parvis.learning.entity;

import fr.parvis.queueing.learn.ArrivalMemory;
import fr.parvis.queueing.learn.ArrivalMemory.Weekday;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The written form of the profile of arrivals: one line a weekday with its days and 48 sums, to the last digit. */
final class ArrivalText {
    private ArrivalText() {}

    static String write(ArrivalMemory memory) {
        return memory.weekdays().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> day.getKey().getValue() + " " + day.getValue().days() + " "
                        + day.getValue().counts().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    static ArrivalMemory read(String text) {
        Map<DayOfWeek, Weekday> weekdays = new EnumMap<>(DayOfWeek.class);
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            List<Double> numbers =
                    Arrays.stream(line.split(" ", -1)).map(Double::valueOf).toList();
            Weekday weekday = new Weekday(numbers.get(1), numbers.subList(2, numbers.size()));
            weekdays.put(DayOfWeek.of(numbers.get(0).intValue()), weekday);
        });
        return new ArrivalMemory(weekdays);
    }
}
