package org.sijil.sync;

import java.util.LinkedHashMap;
import java.util.Map;

/** The laws that a schedule broke, each with what was seen first. */
final class Findings {
    private final Map<String, String> seen = new LinkedHashMap<>();

    void broken(String law, String how) {
        seen.putIfAbsent(law, how);
    }

    boolean none() {
        return seen.isEmpty();
    }

    Map<String, String> all() {
        return seen;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        seen.forEach((law, how) -> text.append("\n  ").append(law).append(": ").append(how));
        return text.toString();
    }
}
