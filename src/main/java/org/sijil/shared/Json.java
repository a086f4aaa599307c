package org.sijil.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.regex.Pattern;

/**
 * How Sijil writes JSON that it keeps: members sorted, nothing written for what is absent, times in ISO 8601. The same
 * value gives the same text, always, so that texts can be hashed and compared.
 */
public final class Json {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private Json() {}

    public static String write(Object value) {
        return write(MAPPER, value);
    }

    /** With a mapper made from {@link #MAPPER}, which leaves something out. */
    public static String write(ObjectMapper mapper, Object value) {
        try {
            return escapeHalfCharacters(mapper.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write " + value.getClass(), e);
        }
    }

    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot read " + type, e);
        }
    }

    /** Half a surrogate pair is no character; written as an escape it survives every database, and reads back as it was. */
    private static String escapeHalfCharacters(String json) {
        if (!hasSurrogates(json)) return json;
        return HALF_CHARACTER
                .matcher(json)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) return true;
        }
        return false;
    }

    /** The value as maps, lists, numbers, texts and booleans: what an {@code Object} of the GraphQL schema may be. */
    public static Object plain(Object value) {
        return value == null ? null : MAPPER.convertValue(value, Object.class);
    }
}
