package org.sijil.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * One kept HTTP/1.1 connection, one request at a time. Plain sockets, since the bench shares its cores with the server: what
 * a client spends here is taken from the measured.
 */
final class Wire implements Closeable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BUFFER = 1 << 16;

    private final Socket socket;
    private final InputStream in;

    /** What came back; {@code bytes}: head and body, as they were on the wire. */
    record Reply(int status, byte[] body, long bytes) {}

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    static byte[] head(String headers, int length) {
        var head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers
                + "Content-Length: " + length + "\r\n\r\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    /** @param headers further ones, each with its line end */
    Reply post(String headers, byte[] body) throws IOException {
        send(headers, body);
        return read();
    }

    void send(String headers, byte[] body) throws IOException {
        var head = head(headers, body.length);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
    }

    private Reply read() throws IOException {
        var status = line();
        long bytes = status.length() + 2;
        long length = -1;
        for (var line = line(); !line.isEmpty(); line = line()) {
            bytes += line.length() + 2;
            var name = line.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:"))
                length = Long.parseLong(name.substring(15).trim());
        }
        var body = length < 0 ? chunks() : exactly((int) length);
        return new Reply(Integer.parseInt(status.split(" ")[1]), body, bytes + 2 + body.length);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream(BUFFER);
        for (int size = size(); size > 0; size = size()) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().trim(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("The server closed the connection");
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("The server closed the connection");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
