package org.sijil.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a run of the bench may be told, each as {@code -Dbench.NAME}; docs/performance.md says what they mean. */
record Settings(
        Set<String> only,
        Duration warmUp,
        Duration run,
        int runs,
        int devices,
        List<Integer> records,
        int firstSync,
        Path java,
        List<String> options,
        Path folder) {

    private static final Set<String> ROWS = Set.of(
            "push",
            "push-small",
            "push-crowd",
            "pull-crowd",
            "single",
            "ceiling",
            "pull",
            "pull-gzip",
            "push-at",
            "first-sync",
            "bytes",
            "start");

    Settings {
        if (!ROWS.containsAll(only)) throw new IllegalArgumentException("bench.only may name " + new TreeSet<>(ROWS));
    }

    static Settings read() {
        return new Settings(
                Set.copyOf(words("only", "")),
                Duration.ofSeconds(number("warmup", 20)),
                Duration.ofSeconds(number("seconds", 10)),
                number("runs", 5),
                number("devices", 64),
                words("records", "10000").stream().map(Integer::valueOf).toList(),
                number("first-sync", 20_000),
                Path.of(text("java", System.getProperty("java.home"))),
                words("jvm", ""),
                Path.of(text("folder", "target/bench")).toAbsolutePath());
    }

    boolean wantsAny(String... rows) {
        return Stream.of(rows).anyMatch(this::wants);
    }

    boolean wants(String row) {
        return only.isEmpty() || only.contains(row);
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    private static List<String> words(String name, String otherwise) {
        return List.of(text(name, otherwise).split("[, ]+")).stream()
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static String text(String name, String otherwise) {
        return System.getProperty("bench." + name, otherwise);
    }
}
