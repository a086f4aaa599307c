package org.sijil.bench;

import java.nio.file.Path;
import java.util.ArrayList;

/** Rows of how soon a server answers, and how small it is then. */
final class Starts {
    private final Settings settings;
    private final Report report;
    private final Filled filled;

    Starts(Settings settings, Report report, Filled filled) {
        this.settings = settings;
        this.report = report;
        this.filled = filled;
    }

    void rows() throws Exception {
        if (!settings.wants("start")) return;
        var empty = settings.folder().resolve("start");
        row("first answer, empty folder", empty, true);
        var records = settings.records().get(0);
        row("first answer, %,d submissions there".formatted(records), filled.copy(records), false);
    }

    private void row(String what, Path folder, boolean empty) throws Exception {
        var millis = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        for (int run = 0; run < settings.runs(); run++) {
            if (empty) Folders.delete(folder);
            try (var server = Server.start(settings, folder)) {
                millis.add(server.firstAnswer.toNanos() / 1e6);
                memory.add((double) server.memory());
            }
        }
        report.add(Row.of("start", what, Row.median(millis.stream().mapToDouble(Double::doubleValue)), "ms")
                .with("memoryMB", Row.median(memory.stream().mapToDouble(Double::doubleValue))));
        Folders.delete(folder);
    }
}
