package org.sijil.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.sijil.shared.Json;

/** A tablet that numbers its edits and keeps its receipt as a real one does, and trusts no reply: each outcome is counted. */
final class Device implements Closeable {
    private final int port;
    private final byte[] installation;
    private final String headers;
    private final String pushDocument = document("push");
    private final String pullDocument = document("pull");
    private Wire wire;
    /** Of ten digits, so that the gap in a form always fits. */
    private long number = 1_000_000_000L;

    private String receipt;

    /** @param credential null where nobody asks for one */
    Device(int port, String installation, String credential) throws IOException {
        this.port = port;
        this.installation = installation.getBytes(StandardCharsets.US_ASCII);
        this.headers = Site.bearer(credential);
        this.wire = new Wire(port);
    }

    private static String document(String operation) throws IOException {
        return "{\"query\":" + Json.write(Site.document(operation)) + ",\"variables\":{\"input\":{\"installation\":\"";
    }

    String nextEditId() {
        return new String(installation, StandardCharsets.US_ASCII) + ":" + ++number;
    }

    /** Pushes new submissions and says how many: all, or it throws. */
    int push(Form form, int edits) throws IOException {
        push("", body(form, edits), edits);
        return edits;
    }

    /** Pushes these edits as they are. */
    Wire.Reply push(String more, byte[] body, int edits) throws IOException {
        var reply = wire.post(headers + more, body);
        var page = Pulled.of(reply).text();
        int applied = Scan.count(page, "\"kind\":\"APPLIED\"");
        if (applied != edits) {
            var text = new String(page, StandardCharsets.UTF_8);
            throw new IllegalStateException(applied + " of " + edits + " were applied: " + text);
        }
        receipt = Scan.text(page, "receipt");
        return reply;
    }

    /** Sends what it would push to a server that only sends it back. */
    int echo(Form form, int edits) throws IOException {
        var body = body(form, edits);
        var reply = wire.post(headers, body);
        if (reply.body().length != body.length) throw new IllegalStateException("Not what was sent: " + reply.status());
        return edits;
    }

    Pulled pull(String cursor, int limit, String more) throws IOException {
        var page = Pulled.of(wire.post(headers + more, pullBody(cursor, limit)));
        receipt = Scan.text(page.text(), "receipt");
        return page;
    }

    /** Asks for a page and is gone before it comes; the next request takes another connection. */
    void askAndLeave(String cursor, int limit, String more) throws IOException {
        wire.send(headers + more, pullBody(cursor, limit));
        wire.close();
        wire = new Wire(port);
    }

    private byte[] body(Form form, int edits) {
        var start = pushStart();
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

    /** A push of these edits. */
    byte[] body(String edits) {
        return (new String(pushStart(), StandardCharsets.UTF_8) + edits + "]}}}").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] pushStart() {
        return bytes(pushDocument, "\"deviceTime\":\"" + Instant.now() + "\",\"edits\":[");
    }

    private byte[] pullBody(String cursor, int limit) {
        var position = cursor == null ? "" : "\"cursor\":\"" + cursor + "\",";
        return bytes(pullDocument, position + "\"limit\":" + limit + ",\"schemaVersion\":1}}}");
    }

    private byte[] bytes(String document, String rest) {
        var known = receipt == null ? "" : "\"receipt\":\"" + receipt + "\",";
        var text = document + new String(installation, StandardCharsets.US_ASCII) + "\"," + known + rest;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
