package org.sijil.bench;

import java.util.ArrayList;

/** Measures the packaged application as a user runs it; docs/performance.md says how to read what it prints. */
public final class Bench {
    private static final int BATCH = 200;

    private final Settings settings;
    private final Report report;
    private final Form realistic = Form.of("realistic", 1_800);
    private final Form small = Form.of("small", 500);

    private Bench(Settings settings) {
        this.settings = settings;
        this.report = new Report(settings);
    }

    public static void main(String[] words) throws Exception {
        var settings = Settings.read();
        var bench = new Bench(settings);
        bench.run();
        bench.report.finish();
    }

    private void run() throws Exception {
        if (settings.wants("push")) push("push", "200 edits of 1.8 KB each, 2 devices", realistic, 2, BATCH);
        if (settings.wants("push-small")) push("push-small", "200 edits of 0.5 KB each, 2 devices", small, 2, BATCH);
        if (settings.wants("single")) {
            push("single", "1 edit of 1.8 KB, " + settings.devices() + " devices", realistic, settings.devices(), 1);
        }
    }

    private void push(String name, String what, Form form, int devices, int edits) throws Exception {
        try (var site = Site.fresh(settings, name)) {
            var turns = new ArrayList<Load.Turn>();
            for (int i = 0; i < devices; i++) {
                var device = site.device(false);
                turns.add(() -> device.push(form, edits));
            }
            report.add(Row.of(name, what, "edits/s", new Load(settings, site.server).measure(turns)));
        }
        Site.delete(settings.folder().resolve(name));
    }
}
