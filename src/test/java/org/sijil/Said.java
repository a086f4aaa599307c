package org.sijil;

import static org.sijil.Api.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short words for what accounts say in tests. */
public final class Said {
    private Said() {}

    public static Map<String, Object> killed(String group, Object count) {
        return casualty("KILLED", group, count);
    }

    public static Map<String, Object> injured(String group, Object count) {
        return casualty("INJURED", group, count);
    }

    public static Map<String, Object> casualty(String harm, String group, Object count) {
        return map("harm", harm, "group", group, "count", count instanceof Map ? count : map("best", count));
    }

    @SafeVarargs
    public static Map<String, Object> casualties(Map<String, Object>... items) {
        return map("casualties", List.of(items));
    }

    public static Map<String, Object> narrative(String text) {
        return map("narrative", map("text", text, "language", "en"));
    }

    public static Map<String, Object> at(String place, String day) {
        return map("where", map("place", place), "when", map("on", day), "eventType", "AIR_STRIKE");
    }

    /** Several parts as one. */
    @SafeVarargs
    public static Map<String, Object> all(Map<String, Object>... parts) {
        var all = new LinkedHashMap<String, Object>();
        for (var part : parts) all.putAll(part);
        return all;
    }
}
