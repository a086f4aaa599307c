package org.sijil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.sijil.shared.Json;

/** Says each row as soon as it is there, and at the end all of them, also as a file. */
final class Report {
    private final Settings settings;
    private final Instant began = Instant.now();
    private final List<Row> rows = new ArrayList<>();

    Report(Settings settings) {
        this.settings = settings;
    }

    void add(Row row) {
        rows.add(row);
        System.out.println(row);
    }

    void finish() throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("began", began);
        all.put("java", settings.java().toString());
        all.put("options", settings.options());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("warmUpSeconds", settings.warmUp().toSeconds());
        all.put("runSeconds", settings.run().toSeconds());
        all.put("runs", settings.runs());
        all.put("rows", rows);
        var name = began.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        var file = Files.createDirectories(settings.folder()).resolve(name + ".json");
        Files.writeString(file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all));
        System.out.println();
        rows.forEach(System.out::println);
        System.out.println(file);
    }
}
