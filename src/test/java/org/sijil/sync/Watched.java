package org.sijil.sync;

import jakarta.annotation.Nullable;
import java.util.HashSet;
import java.util.Set;
import org.sijil.identity.Caller;
import org.sijil.shared.Given;

/** A server as one device sees it, every reply held against what the register really says. */
final class Watched implements Server {
    private final Server server;
    private final ReferenceDevice device;
    private final Truth truth;
    private final Findings findings;
    private final long began;

    /** Receipts of entries that a restore took away. */
    private final Set<String> lost;

    Watched(Server server, ReferenceDevice device, Truth truth, Findings findings, long began, Set<String> lost) {
        this.server = server;
        this.device = device;
        this.truth = truth;
        this.findings = findings;
        this.began = began;
        this.lost = lost;
    }

    @Override
    public PushReply push(Caller caller, Given request) {
        var reply = server.push(caller, request);
        aRestoreIsNoticedByTheFirstDeviceThatKnowsMore(reply.resync);
        return reply;
    }

    @Override
    public Page pull(Caller caller, @Nullable String cursor, @Nullable String receipt, int limit) {
        var page = server.pull(caller, cursor, receipt, limit);
        aRestoreIsNoticedByTheFirstDeviceThatKnowsMore(page.resync());
        if (page.resync() == Resync.DIVERGED) return page;
        var brought = new HashSet<String>();
        for (var change : page.changes()) {
            if (change instanceof Change.SubmissionChanged changed)
                brought.add(changed.getSubmission().id());
        }
        nothingOutOfScopeInAnyReply(caller, page, brought);
        theFeedNeverSkipsAnEntry(caller, page, page.resync() == Resync.RESTART ? null : cursor, brought);
        return page;
    }

    private void aRestoreIsNoticedByTheFirstDeviceThatKnowsMore(@Nullable Resync resync) {
        boolean knowsMore = device.heard != null && lost.contains(device.heard);
        if (knowsMore == (resync == Resync.DIVERGED)) return;
        findings.broken(
                "aRestoreIsNoticedByTheFirstDeviceThatKnowsMore",
                "device " + device.number + " holds " + device.heard
                        + (knowsMore ? ", unnoticed" : ", and starts over"));
    }

    private void nothingOutOfScopeInAnyReply(Caller caller, Page page, Set<String> brought) {
        var leaked = new HashSet<>(brought);
        leaked.removeAll(truth.admitted(caller, page.receipt()));
        if (!leaked.isEmpty())
            findings.broken("nothingOutOfScopeInAnyReply", "device " + device.number + ": " + leaked);
    }

    private void theFeedNeverSkipsAnEntry(Caller caller, Page page, @Nullable String from, Set<String> brought) {
        long after = from == null ? began : Math.max(began, seq(from));
        long upTo = seq(page.cursor());
        for (var record : truth.records(page.receipt())) {
            boolean due = record.seq > after && record.seq <= upTo && truth.admits(caller, record);
            if (due && !brought.contains(record.id)) {
                var where = record.id + " at " + record.seq + " between " + after + " and " + upTo;
                findings.broken("theFeedNeverSkipsAnEntry", "device " + device.number + " misses " + where);
            }
        }
        if (!page.hasMore() && upTo != Receipts.seq(page.receipt())) {
            findings.broken("theFeedNeverSkipsAnEntry", "a last page that ends before the head");
        }
    }

    private static long seq(String cursor) {
        return Cursor.read(cursor).orElseThrow().seq();
    }
}
