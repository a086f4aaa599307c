package org.sijil.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.sijil.shared.Json;

/** Row of what a worker pays for who corrects one figure in each of a hundred submissions over a phone. */
final class Bytes {
    private static final int EDITS = 100;
    private static final String ZIPPED = "Content-Encoding: gzip\r\n";

    private final Settings settings;
    private final Report report;

    Bytes(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void row(Form form) throws Exception {
        if (!settings.wants("bytes")) return;
        var folder = settings.folder().resolve("bytes");
        try (var site = Site.fresh(settings, folder)) {
            var device = site.device(false);
            device.push(form, EDITS);
            var held = held(device);
            var body = device.body(edits(device, held, 3));
            var reply = device.push("", body, EDITS);
            var zipped = zip(device.body(edits(device, held(device), 4)));
            var zippedReply = device.push(ZIPPED + Puller.GZIP, zipped, EDITS);
            report.add(Row.of("bytes", EDITS + " one-field edits, request up, gzip", zipped.length, "bytes")
                    .with("plainUp", body.length)
                    .with("gzipDown", zippedReply.bytes())
                    .with("plainDown", reply.bytes()));
        }
        Folders.delete(folder);
    }

    private record Held(String id, String base) {}

    private static List<Held> held(Device device) throws IOException {
        var held = new ArrayList<Held>();
        String cursor = null;
        for (boolean more = true; more; ) {
            var page = device.pull(cursor, 1_000, "");
            var ids = page.ids();
            for (int i = 0; i < ids.size(); i++)
                held.add(new Held(ids.get(i), page.bases().get(i)));
            cursor = page.cursor();
            more = page.hasMore();
        }
        if (held.size() != EDITS) throw new IllegalStateException(held.size() + " submissions came");
        return held;
    }

    private static String edits(Device device, List<Held> held, int credibility) {
        var edits = new ArrayList<String>();
        for (var one : held) {
            edits.add(Json.write(Map.of(
                    "editId",
                    device.nextEditId(),
                    "submissionId",
                    one.id,
                    "base",
                    one.base,
                    "set",
                    Map.of("credibility", credibility),
                    "editedAt",
                    "2025-06-02T12:00:00Z",
                    "schemaVersion",
                    1)));
        }
        return String.join(",", edits);
    }

    private static byte[] zip(byte[] text) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(text);
        }
        return zipped.toByteArray();
    }
}
