package org.sijil.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of devices that see a whole area and pull it. */
final class Pulls {
    private final Settings settings;
    private final Report report;
    private final Filled filled;

    Pulls(Settings settings, Report report, Filled filled) {
        this.settings = settings;
        this.report = report;
        this.filled = filled;
    }

    /** @param folder with so many submissions in it */
    void rows(Path folder, int records) throws Exception {
        row("pull", 2, "", folder, records);
        row("pull-gzip", 2, Puller.GZIP, folder, records);
        row("pull-crowd", settings.devices(), Puller.GZIP, folder, records);
    }

    private void row(String name, int devices, String encoding, Path folder, int records) throws Exception {
        if (!settings.wants(name)) return;
        try (var site = Site.again(settings, folder)) {
            var turns = new ArrayList<Load.Turn>();
            for (int i = 0; i < devices; i++) {
                var puller = new Puller(site.device(true), encoding);
                turns.add(puller::page);
            }
            var what = "pages of 1,000, all fields, %d devices, %,d there".formatted(devices, records);
            report.add(Row.of(name, what, "submissions/s", new Load(settings, site.server).measure(turns)));
        }
    }

    /** The first run is by a server that just started, and each is checked to have brought every submission once. */
    void firstSync(int records) throws Exception {
        if (!settings.wants("first-sync")) return;
        var folder = filled.copy(records);
        try (var site = Site.again(settings, folder)) {
            var seconds = new ArrayList<Double>();
            Puller.Synced synced = null;
            for (int run = 0; run < settings.runs(); run++) {
                var puller = new Puller(site.device(true), Puller.GZIP);
                long start = System.nanoTime();
                synced = puller.firstSync(records / 2);
                seconds.add((System.nanoTime() - start) / 1e9);
                if (synced.ids().size() != records) {
                    throw new IllegalStateException(synced.ids().size() + " of " + records + " came");
                }
            }
            var what = "first sync of %,d, broken once, gzip".formatted(records);
            report.add(Row.of("first-sync", what, middle(seconds), "s")
                    .with("coldSeconds", seconds.get(0))
                    .with("megabytes", synced.bytes() / 1e6)
                    .with("memoryMB", site.server.memory()));
        }
        Folders.delete(folder);
    }

    private static double middle(List<Double> seconds) {
        return Row.median(seconds.stream().mapToDouble(Double::doubleValue));
    }
}
