package fr.parvis.reception;

import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code reception_day.tally}: {@code {"v": 1, "ranks": {"A": 46}, "issued": {"11": 30}, "waiting": {"11": 3}}}, series by letter, motifs by
 * identifier. The default of the column is the tally of a day that nobody has come to yet.
 */
@Converter
public class TallyColumn implements AttributeConverter<DayTally, Object> {
    private static final int VERSION = 1;

    /** The tally as JSON. */
    public static String write(DayTally tally) {
        return StoredJson.write(new Kept(VERSION, texts(tally.ranks()), texts(tally.issued()), texts(tally.waiting())));
    }

    private static Map<String, Integer> texts(Map<?, Integer> counts) {
        Map<String, Integer> texts = new TreeMap<>();
        counts.forEach((key, count) -> texts.put(key.toString(), count));
        return texts;
    }

    /**
     * The tally of a JSON.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static DayTally read(String json) {
        Kept kept = StoredJson.read(json, Kept.class, VERSION);
        Map<Character, Integer> ranks = new TreeMap<>();
        kept.ranks().forEach((series, rank) -> ranks.put(series.charAt(0), rank));
        return new DayTally(ranks, motifs(kept.issued()), motifs(kept.waiting()));
    }

    private static Map<Long, Integer> motifs(Map<String, Integer> texts) {
        Map<Long, Integer> counts = new TreeMap<>();
        texts.forEach((motif, count) -> counts.put(Long.valueOf(motif), count));
        return counts;
    }

    @Override
    public Object convertToDatabaseColumn(DayTally tally) {
        return StoredJson.column(write(tally));
    }

    @Override
    public DayTally convertToEntityAttribute(Object cell) {
        return read(StoredJson.text(cell));
    }

    /** A tally as it is kept. */
    public record Kept(int v, Map<String, Integer> ranks, Map<String, Integer> issued, Map<String, Integer> waiting)
            implements Versioned {}
}
