package org.sijil.shared;

import java.util.HashMap;
import java.util.Map;

/** The conditions of one query, all of which must hold, with their values bound by name. */
public final class Conditions {
    private final StringBuilder text = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    /** Adds nothing if the value is null: the caller did not ask for it. */
    public Conditions and(String condition, String name, Object value) {
        if (value == null) return this;
        text.append(" and ").append(condition);
        values.put(name, value);
        return this;
    }

    public String text() {
        return text.toString();
    }

    public Map<String, Object> values() {
        return values;
    }

    /** A pattern for {@code like … escape '!'} that finds these very characters anywhere. */
    public static String containing(String characters) {
        return "%" + characters.replaceAll("[!%_]", "!$0") + "%";
    }
}
