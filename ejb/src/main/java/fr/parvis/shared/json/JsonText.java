package fr.parvis.shared.json;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A {@code jsonb} column as an entity holds it that does not look into it: the JSON itself. */
@Converter
public class JsonText implements AttributeConverter<String, Object> {
    @Override
    public Object convertToDatabaseColumn(String json) {
        return StoredJson.column(json);
    }

    @Override
    public String convertToEntityAttribute(Object cell) {
        return StoredJson.text(cell);
    }
}
