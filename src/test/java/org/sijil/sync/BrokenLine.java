package org.sijil.sync;

import static org.sijil.Api.map;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sijil.Api;
import org.sijil.Tablet;

/** A link that breaks in the middle of a push: the tablet never hears what became of it. */
final class BrokenLine {
    private final byte[] head;
    private final byte[] body;

    private BrokenLine(Tablet tablet, List<Map<String, Object>> edits) {
        body = Api.body(Api.document("push"), map("input", tablet.input(edits))).getBytes(StandardCharsets.UTF_8);
        head = String.join(
                        "\r\n",
                        "POST /graphql HTTP/1.1",
                        "Host: localhost",
                        "Authorization: Bearer " + tablet.api().credential(),
                        "Content-Type: application/json",
                        "Content-Length: " + body.length,
                        "",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The reply is on its way when the link breaks. */
    static void losesTheReply(Tablet tablet, List<Map<String, Object>> edits) {
        var line = new BrokenLine(tablet, edits);
        line.send(line.body.length, true);
    }

    /** All is sent when the tablet dies; whether the server still reads it, nobody knows. */
    static void endsWithTheRequest(Tablet tablet, List<Map<String, Object>> edits) {
        var line = new BrokenLine(tablet, edits);
        line.send(line.body.length, false);
    }

    /** Half is sent when the tablet dies. */
    static void endsHalfWay(Tablet tablet, List<Map<String, Object>> edits) {
        var line = new BrokenLine(tablet, edits);
        line.send(line.body.length / 2, false);
    }

    private void send(int bytes, boolean awaitsReply) {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoLinger(true, 0); // resets the connection instead of closing it in peace
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body, 0, bytes);
            socket.getOutputStream().flush();
            if (awaitsReply && socket.getInputStream().read() < 0) throw new IOException("no reply");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
