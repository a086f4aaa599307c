package org.sijil.database;

import jakarta.persistence.AttributeConverter;
import org.sijil.shared.Json;

/** Keeps an immutable value as JSON text in one column. Each kind of value has a subclass of one line. */
public abstract class JsonConverter<T> implements AttributeConverter<T, String> {
    private final Class<T> type;

    protected JsonConverter(Class<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return value == null ? null : Json.write(value);
    }

    @Override
    public T convertToEntityAttribute(String text) {
        return text == null ? null : Json.read(text, type);
    }
}
