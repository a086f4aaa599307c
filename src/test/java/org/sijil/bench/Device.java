package org.sijil.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.sijil.shared.Json;

/** A tablet that numbers its edits and keeps its receipt as a real one does, and trusts no reply: each outcome is counted. */
final class Device implements Closeable {
    private final byte[] installation;
    private final String headers;
    private final Wire wire;
    /** Of ten digits, so that the gap in a form always fits. */
    private long number = 1_000_000_000L;

    private String receipt;

    Device(int port, String installation, String credential) throws IOException {
        this.installation = installation.getBytes(StandardCharsets.US_ASCII);
        this.headers = Site.bearer(credential);
        this.wire = new Wire(port);
    }

    /** Pushes new submissions and says how many: all, or it throws. */
    int push(Form form, int edits) throws IOException {
        var reply = wire.post(headers, body(form, edits));
        int applied = Scan.count(reply.body(), "\"kind\":\"APPLIED\"");
        if (reply.status() != 200 || applied != edits) {
            var text = new String(reply.body(), StandardCharsets.UTF_8);
            throw new IllegalStateException(applied + " of " + edits + " were applied: " + reply.status() + " " + text);
        }
        receipt = Scan.text(reply.body(), "receipt");
        return edits;
    }

    byte[] body(Form form, int edits) throws IOException {
        var start = start("push", "\"deviceTime\":\"" + Instant.now() + "\",\"edits\":[");
        var body = new byte[start.length + edits * (form.size() + 1) + 3];
        System.arraycopy(start, 0, body, 0, start.length);
        int end = start.length;
        for (int i = 0; i < edits; i++) {
            end = form.write(body, end, installation, ++number);
            body[end++] = ',';
        }
        body[end - 1] = ']';
        Arrays.fill(body, end, end + 3, (byte) '}');
        return body;
    }

    /** A request up to its last member, which stays open. */
    private byte[] start(String operation, String last) throws IOException {
        var known = receipt == null ? "" : "\"receipt\":\"" + receipt + "\",";
        var text =
                "{\"query\":" + Json.write(Site.document(operation)) + ",\"variables\":{\"input\":{\"installation\":\""
                        + new String(installation, StandardCharsets.US_ASCII) + "\"," + known + last;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
