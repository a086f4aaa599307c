package org.sijil.projection;

import java.util.Arrays;
import java.util.List;

/**
 * Finds where the members of a JSON object lie in its text, without reading what they say. Only for JSON that Sijil wrote
 * itself: without spaces, and valid.
 */
final class Members {
    private final String[] names;

    Members(List<String> names) {
        this.names = names.toArray(String[]::new);
    }

    /** Where the values of these members begin and end in one text. */
    final class Found {
        private final int[] starts = new int[names.length];
        private final int[] ends = new int[names.length];

        /** Negative for a member that is not there. */
        int start(String name) {
            return starts[index(name)];
        }

        int end(String name) {
            return ends[index(name)];
        }

        private int index(String name) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name)) return i;
            }
            throw new IllegalArgumentException(name);
        }
    }

    /** @param start where the object begins */
    Found of(String json, int start) {
        var found = new Found();
        Arrays.fill(found.starts, -1);
        int at = start + 1;
        while (json.charAt(at) != '}') {
            if (json.charAt(at) == ',') at++;
            int afterName = endOfString(json, at);
            int end = endOfValue(json, afterName + 1);
            for (int i = 0; i < names.length; i++) {
                if (isNamed(json, at, afterName, names[i])) {
                    found.starts[i] = afterName + 1;
                    found.ends[i] = end;
                }
            }
            at = end;
        }
        return found;
    }

    private static boolean isNamed(String json, int quote, int afterName, String name) {
        return afterName - quote == name.length() + 2 && json.startsWith(name, quote + 1);
    }

    /** The place after the value that begins there. */
    static int endOfValue(String json, int start) {
        char first = json.charAt(start);
        if (first == '"') return endOfString(json, start);
        if (first == '{' || first == '[') return endOfNested(json, start);
        int at = start;
        while (",]}".indexOf(json.charAt(at)) < 0) at++;
        return at;
    }

    private static int endOfNested(String json, int start) {
        int depth = 0;
        int at = start;
        do {
            char c = json.charAt(at);
            if (c == '"') {
                at = endOfString(json, at);
                continue;
            }
            if (c == '{' || c == '[') depth++;
            if (c == '}' || c == ']') depth--;
            at++;
        } while (depth > 0);
        return at;
    }

    private static int endOfString(String json, int quote) {
        int at = json.indexOf('"', quote + 1);
        while (isEscaped(json, at)) at = json.indexOf('"', at + 1);
        return at + 1;
    }

    private static boolean isEscaped(String json, int quote) {
        int backslashes = 0;
        while (json.charAt(quote - 1 - backslashes) == '\\') backslashes++;
        return backslashes % 2 == 1;
    }
}
