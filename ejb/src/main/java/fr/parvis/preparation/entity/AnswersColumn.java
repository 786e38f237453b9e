package fr.parvis.preparation.entity;

import fr.parvis.preparation.PaperAnswer;
import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** {@code appointment_preparation.answers}, by code of the paper, as in {@code {"v": 1, "papers": {"identite": "YES"}}}. */
@Converter
public class AnswersColumn implements AttributeConverter<ToldAnswers, Object> {
    private static final int VERSION = 1;

    /** The answers as JSON. */
    public static String write(Map<String, PaperAnswer> answers) {
        return StoredJson.write(new Kept(VERSION, answers));
    }

    /**
     * The answers of a JSON.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Map<String, PaperAnswer> read(String json) {
        return Map.copyOf(StoredJson.read(json, Kept.class, VERSION).papers());
    }

    @Override
    public Object convertToDatabaseColumn(ToldAnswers answers) {
        return StoredJson.column(write(answers.papers()));
    }

    @Override
    public ToldAnswers convertToEntityAttribute(Object cell) {
        return new ToldAnswers(read(StoredJson.text(cell)));
    }

    /** The answers as they are kept. */
    public record Kept(int v, Map<String, PaperAnswer> papers) implements Versioned {}
}
