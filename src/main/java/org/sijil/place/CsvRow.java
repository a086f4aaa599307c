package org.sijil.place;

import jakarta.annotation.Nullable;
import java.util.Map;
import java.util.stream.Stream;

/** One row of a CSV file by column: texts without surrounding blanks, null where there is nothing. */
record CsvRow(int line, Map<String, String> values) {

    @Nullable
    String text(String column) {
        var value = values.getOrDefault(column, "").strip();
        return value.isEmpty() ? null : value;
    }

    /** Null also if it is none of the words. */
    @Nullable
    <E extends Enum<E>> E word(String column, Class<E> words) {
        var value = text(column);
        return Stream.of(words.getEnumConstants())
                .filter(word -> word.name().equals(value))
                .findAny()
                .orElse(null);
    }

    /** Null if there is nothing, NaN if it is no plain decimal number. */
    @Nullable
    Double decimal(String column) {
        var value = text(column);
        if (value == null) return null;
        return value.matches("[+-]?\\d{1,3}(\\.\\d{1,15})?") ? Double.parseDouble(value) : Double.NaN;
    }
}
