package org.sijil.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks into replies without reading them as JSON, which would cost the bench more than it may take. */
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
        return upToQuote(reply, start + wanted.length);
    }

    /** What follows each {@code before}, up to a quotation mark. */
    static List<String> texts(byte[] reply, String before) {
        var wanted = before.getBytes(StandardCharsets.US_ASCII);
        var texts = new ArrayList<String>();
        for (int at = find(reply, wanted, 0); at >= 0; at = find(reply, wanted, at + wanted.length)) {
            texts.add(upToQuote(reply, at + wanted.length));
        }
        return texts;
    }

    private static String upToQuote(byte[] reply, int start) {
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
