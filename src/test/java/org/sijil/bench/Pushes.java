package org.sijil.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rows of devices that push new submissions, and what the same machine could do at most. */
final class Pushes {
    private final Settings settings;
    private final Report report;

    Pushes(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    /** Onto an empty register. */
    void row(String name, String what, Form form, int devices, int edits) throws Exception {
        measure(name, what, form, devices, edits, false);
    }

    void withCeilings(String name, String what, Form form, int devices, int edits) throws Exception {
        measure(name, what, form, devices, edits, settings.wants("ceiling"));
    }

    private void measure(String name, String what, Form form, int devices, int edits, boolean withCeilings)
            throws Exception {
        if (!settings.wants(name)) return;
        var folder = settings.folder().resolve(name);
        try (var site = Site.fresh(settings, folder)) {
            var row = Row.of(name, what, "edits/s", runs(site, form, devices, edits));
            report.add(row);
            site.close();
            if (withCeilings) ceilings(row, folder, form, devices, edits);
        }
        Folders.delete(folder);
    }

    /** Onto a register that holds this many. */
    void onto(Path folder, int records, Form form, int edits) throws Exception {
        if (!settings.wants("push-at")) return;
        try (var site = Site.again(settings, folder)) {
            var what = "200 edits of 1.8 KB, 2 devices, %,d there".formatted(records);
            report.add(Row.of("push-at", what, "edits/s", runs(site, form, 2, edits)));
        }
    }

    private List<Run> runs(Site site, Form form, int devices, int edits) throws Exception {
        var turns = new ArrayList<Load.Turn>();
        for (int i = 0; i < devices; i++) {
            var device = site.device(false);
            turns.add(() -> device.push(form, edits));
        }
        return new Load(settings, site.server).measure(turns);
    }

    private void ceilings(Row product, Path folder, Form form, int devices, int edits) throws Exception {
        int together = Math.min(200, devices * edits);
        var writes = new RawWrites(Server.file(folder), settings.folder(), together);
        var what = "bare rows of these edits, " + together + " a commit";
        add(product, Row.of(product.name() + "-jdbc", what, "edits/s", writes.runs(settings)));
        add(
                product,
                Row.of(
                        product.name() + "-http",
                        "bare echo of these requests",
                        "edits/s",
                        echoes(form, devices, edits)));
    }

    private void add(Row product, Row ceiling) {
        report.add(ceiling.with("sijilReaches", product.value() / ceiling.value()));
    }

    private List<Run> echoes(Form form, int devices, int edits) throws Exception {
        try (var echo = Echo.start(settings)) {
            var turns = new ArrayList<Load.Turn>();
            for (int i = 0; i < devices; i++) {
                var device = new Device(echo.port, UUID.randomUUID().toString(), null);
                turns.add(() -> device.echo(form, edits));
            }
            return new Load(settings, echo).measure(turns);
        }
    }
}
