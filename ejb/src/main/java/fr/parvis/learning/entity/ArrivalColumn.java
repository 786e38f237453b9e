package fr.parvis.learning.entity;

import fr.parvis.queueing.learn.ArrivalMemory;
import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * {@code site_memory.arrivals}: {@code {"v": 1, "weekdays": {"MONDAY": {"days": 5.43, "counts": […]}}}}, the days of each weekday learnt and
 * its 48 sums by half hour, to the last digit.
 */
@Converter
public class ArrivalColumn implements AttributeConverter<ArrivalMemory, Object> {
    private static final int VERSION = 1;

    /** The memory as JSON. */
    public static String write(ArrivalMemory memory) {
        Map<DayOfWeek, Weekday> weekdays = new EnumMap<>(DayOfWeek.class);
        memory.weekdays().forEach((day, each) -> weekdays.put(day, new Weekday(each.days(), each.counts())));
        return StoredJson.write(new Kept(VERSION, weekdays));
    }

    /**
     * The memory of a JSON.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ArrivalMemory read(String json) {
        Map<DayOfWeek, ArrivalMemory.Weekday> weekdays = new EnumMap<>(DayOfWeek.class);
        StoredJson.read(json, Kept.class, VERSION)
                .weekdays()
                .forEach((day, each) -> weekdays.put(day, new ArrivalMemory.Weekday(each.days(), each.counts())));
        return new ArrivalMemory(weekdays);
    }

    @Override
    public Object convertToDatabaseColumn(ArrivalMemory memory) {
        return StoredJson.column(write(memory));
    }

    @Override
    public ArrivalMemory convertToEntityAttribute(Object cell) {
        return read(StoredJson.text(cell));
    }

    /** A memory as it is kept. */
    public record Kept(int v, Map<DayOfWeek, Weekday> weekdays) implements Versioned {}

    /** Days learnt (faded) and visitors by half hour (faded sums). */
    public record Weekday(double days, List<Double> counts) {}
}
