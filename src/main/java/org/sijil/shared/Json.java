package org.sijil.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** Of digits; longer ones are written as they came, and no value of ours is as large. */
    private static final int LONGEST_INTEGER = 20;

    private static final int USUAL_LENGTH = 2_048;
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private Json() {}

    public static String write(Object value) {
        return write(MAPPER, value);
    }

    /**
     * The same of maps, lists, numbers, texts and booleans, twice as fast, and decimals at their shortest: every edit that
     * comes is written so, for its digest.
     */
    public static String writePlain(Map<String, ?> value) {
        var text = new StringWriter(USUAL_LENGTH);
        try (var json = MAPPER.createGenerator(text)) {
            writePlain(json, value);
            json.flush();
            return escapeHalfCharacters(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writePlain(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            var names = members.keySet().toArray(String[]::new);
            Arrays.sort(names);
            for (String name : names) {
                var member = members.get(name);
                if (member == null) continue;
                json.writeFieldName(name);
                writePlain(json, member);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) writePlain(json, item);
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(shortest(number));
        } else {
            json.writePOJO(value);
        }
    }

    /** The same for 2, 2.0 and 2.00: which of them is sent is the client's way to write, and may be another the next time. */
    private static BigDecimal shortest(BigDecimal number) {
        boolean isLong = number.scale() < number.precision() - LONGEST_INTEGER; // so put, no exponent runs over
        if (isLong) return number;
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
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
