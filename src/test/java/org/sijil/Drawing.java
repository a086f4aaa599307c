package org.sijil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A drawing of packages in PlantUML: names in brackets, and arrows from who uses to what is used. */
record Drawing(Map<String, Set<String>> arrows) {
    private static final Pattern LINE = Pattern.compile("\\[(\\w+)](?: --> \\[(\\w+)])?");

    static Drawing read(Path file) throws IOException {
        Map<String, Set<String>> arrows = new HashMap<>();
        for (var line : Files.readAllLines(file)) {
            var drawn = LINE.matcher(line);
            if (!drawn.matches() && line.contains("-->")) throw new AssertionError("Unreadable arrow: " + line);
            if (!drawn.matches()) continue;
            var targets = arrows.computeIfAbsent(drawn.group(1), unused -> new HashSet<>());
            if (drawn.group(2) != null) targets.add(drawn.group(2));
        }
        return new Drawing(arrows);
    }

    Set<String> packages() {
        return arrows.keySet();
    }

    /** The package itself, and what its arrows lead to, directly or through others. */
    Set<String> reach(String from) {
        Set<String> reached = new HashSet<>();
        reach(from, reached);
        return reached;
    }

    private void reach(String from, Set<String> reached) {
        if (reached.add(from)) arrows.getOrDefault(from, Set.of()).forEach(next -> reach(next, reached));
    }
}
