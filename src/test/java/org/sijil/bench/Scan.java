package org.sijil.bench;

import java.nio.charset.StandardCharsets;

/** Looks into replies without reading them as JSON, which would cost the bench more than the server. */
final class Scan {
    private Scan() {}

    static int count(byte[] reply, String text) {
        var wanted = text.getBytes(StandardCharsets.US_ASCII);
        int count = 0;
        for (int at = find(reply, wanted, 0); at >= 0; at = find(reply, wanted, at + wanted.length)) count++;
        return count;
    }

    /** The first text of this name. */
    static String text(byte[] reply, String name) {
        var wanted = ("\"" + name + "\":\"").getBytes(StandardCharsets.US_ASCII);
        int start = find(reply, wanted, 0);
        if (start < 0)
            throw new IllegalStateException("No " + name + " in " + new String(reply, StandardCharsets.UTF_8));
        start += wanted.length;
        int end = start;
        while (reply[end] != '"') end++;
        return new String(reply, start, end - start, StandardCharsets.US_ASCII);
    }

    private static int find(byte[] reply, byte[] wanted, int from) {
        for (int at = from; at <= reply.length - wanted.length; at++) {
            int i = 0;
            while (i < wanted.length && reply[at + i] == wanted[i]) i++;
            if (i == wanted.length) return at;
        }
        return -1;
    }
}
