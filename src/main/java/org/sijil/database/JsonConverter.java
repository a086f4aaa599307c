package org.sijil.database;

import jakarta.persistence.AttributeConverter;
import org.sijil.shared.Json;

/**
 * Keeps an immutable value as JSON text in one column. Each kind of value has a subclass of one line. In many columns one
 * row after the other says the same, most often nothing: what was read last is not read again.
 */
public abstract class JsonConverter<T> implements AttributeConverter<T, String> {
    private final Class<T> type;
    private volatile Read<T> last;

    private record Read<T>(String text, T value) {}

    protected JsonConverter(Class<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return value == null ? null : Json.write(value);
    }

    @Override
    public T convertToEntityAttribute(String text) {
        if (text == null) return null;
        var known = last;
        if (known != null && known.text().equals(text)) return known.value();
        var value = Json.read(text, type);
        last = new Read<>(text, value);
        return value;
    }
}
