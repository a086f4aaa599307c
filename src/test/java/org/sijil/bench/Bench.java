package org.sijil.bench;

/** Measures the packaged application as a user runs it; docs/performance.md says how to read what it prints. */
public final class Bench {
    private static final int BATCH = 200;

    private Bench() {}

    public static void main(String[] words) throws Exception {
        var settings = Settings.read();
        var report = new Report(settings);
        var realistic = Form.of("realistic", 1_800);
        var small = Form.of("small", 500);
        var filled = new Filled(settings, realistic);
        Server.install(settings);

        var pushes = new Pushes(settings, report);
        pushes.withCeilings("push", "200 edits of 1.8 KB, 2 devices", realistic, 2, BATCH);
        pushes.withCeilings("push-small", "200 edits of 0.5 KB, 2 devices", small, 2, BATCH);
        int crowd = settings.devices();
        pushes.withCeilings("single", "1 edit of 1.8 KB, " + crowd + " devices", realistic, crowd, 1);
        pushes.row("push-crowd", "200 edits of 1.8 KB, " + crowd + " devices", realistic, crowd, BATCH);

        var pulls = new Pulls(settings, report, filled);
        for (int records : settings.records()) {
            if (!settings.wantsAny("pull", "pull-gzip", "pull-crowd", "push-at")) continue;
            var folder = filled.copy(records);
            pulls.rows(folder, records);
            pushes.onto(folder, records, realistic, BATCH);
            Folders.delete(folder);
        }
        pulls.firstSync(settings.firstSync());

        new Bytes(settings, report).row(realistic);
        new Starts(settings, report, filled).rows();
        report.finish();
    }
}
