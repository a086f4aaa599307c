package org.sijil.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What a run of the bench may be told, each as {@code -Dbench.NAME}; docs/performance.md says what they mean. */
record Settings(
        Set<String> only,
        Duration warmUp,
        Duration run,
        int runs,
        int devices,
        List<Integer> records,
        Path java,
        List<String> options,
        Path folder) {

    static Settings read() {
        return new Settings(
                Set.copyOf(words("only", "")),
                Duration.ofSeconds(number("warmup", 20)),
                Duration.ofSeconds(number("seconds", 10)),
                number("runs", 5),
                number("devices", 64),
                words("records", "10000").stream().map(Integer::valueOf).toList(),
                executable(Path.of(text("java", System.getProperty("java.home")))),
                words("jvm", ""),
                Path.of(text("folder", "target/bench")).toAbsolutePath());
    }

    boolean wants(String row) {
        return only.isEmpty() || only.contains(row);
    }

    /** A home of Java, or its very program. */
    private static Path executable(Path java) {
        return Files.isDirectory(java) ? java.resolve("bin").resolve("java") : java;
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
