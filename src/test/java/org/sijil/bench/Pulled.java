package org.sijil.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A page that a device was given.
 *
 * @param bytes on the wire
 */
record Pulled(byte[] text, long bytes) {
    private static final String SUBMISSION = "\"__typename\":\"SubmissionChanged\"";
    private static final int GZIP_MAGIC = 0x1f;

    static Pulled of(Wire.Reply reply) throws IOException {
        var text = reply.body();
        if (text.length > 0 && text[0] == GZIP_MAGIC) {
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(text), 1 << 16)) {
                text = unzipped.readAllBytes();
            }
        }
        if (reply.status() != 200 || Scan.count(text, "\"errors\":") > 0 || Scan.count(text, "DIVERGED") > 0) {
            throw new IllegalStateException(reply.status() + " " + new String(text, StandardCharsets.UTF_8));
        }
        return new Pulled(text, reply.bytes());
    }

    int submissions() {
        return Scan.count(text, SUBMISSION);
    }

    List<String> ids() {
        return Scan.texts(text, "\"submission\":{\"id\":\"");
    }

    List<String> bases() {
        return Scan.texts(text, "\"base\":\"");
    }

    String cursor() {
        return Scan.text(text, "cursor");
    }

    boolean hasMore() {
        return Scan.count(text, "\"hasMore\":true") == 1;
    }
}
