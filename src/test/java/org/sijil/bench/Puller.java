package org.sijil.bench;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** A device that takes page after page, as on its first day. */
final class Puller {
    static final String GZIP = "Accept-Encoding: gzip\r\n";
    private static final int PAGE = 1_000;

    private final Device device;
    private final String encoding;
    /** Behind the gazetteer. */
    private String begin;

    private String cursor;

    /** @param encoding a header, or nothing */
    Puller(Device device, String encoding) {
        this.device = device;
        this.encoding = encoding;
    }

    /** The next page, and the number of submissions in it. After the last comes the first again. */
    int page() throws IOException {
        int count = 0;
        while (count == 0) {
            var page = device.pull(cursor, PAGE, encoding);
            count = page.submissions();
            if (count > 0 && begin == null) begin = cursor == null ? "" : cursor;
            cursor = page.hasMore() ? page.cursor() : begin;
            if (cursor != null && cursor.isEmpty()) cursor = null;
            if (!page.hasMore() && begin == null) throw new IllegalStateException("Nothing to pull");
        }
        return count;
    }

    /** What a first sync cost. */
    record Synced(Set<String> ids, long bytes, int pages) {}

    /**
     * All from nothing. Once, after {@code brokenAt} submissions, the connection ends while a page is under way; the device
     * goes on from the cursor that it kept. A submission that comes twice, or not at all, is the caller's to see.
     */
    Synced firstSync(int brokenAt) throws IOException {
        var ids = new HashSet<String>();
        long bytes = 0;
        int pages = 0;
        boolean broken = false;
        cursor = null;
        for (boolean more = true; more; pages++) {
            if (!broken && ids.size() >= brokenAt) {
                device.askAndLeave(cursor, PAGE, encoding);
                broken = true;
            }
            var page = device.pull(cursor, PAGE, encoding);
            page.ids().forEach(id -> {
                if (!ids.add(id)) throw new IllegalStateException("Came twice: " + id);
            });
            bytes += page.bytes();
            cursor = page.cursor();
            more = page.hasMore();
        }
        return new Synced(ids, bytes, pages);
    }
}
