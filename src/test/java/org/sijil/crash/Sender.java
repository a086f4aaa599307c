package org.sijil.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.sijil.Office;
import org.sijil.Tablet;

/**
 * A tablet whose worker writes on while the server dies under it, and which keeps the promises of docs/sync.md: one request
 * at a time, and what was not acknowledged goes again, unchanged. It pulls now and then.
 */
final class Sender implements Runnable {
    private static final int MOST_AT_ONCE = 5;
    private static final int LARGEST_PUSH = 200;
    private static final int PAGE = 1_000;
    private static final long COMES_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Office.Member member;
    private final Tablet tablet;
    private final Common common;
    private final Random dice;
    private final List<Map<String, Object>> written = new ArrayList<>();
    private final Map<String, JsonNode> shown = new HashMap<>();
    private String last = Tablet.newId();
    private volatile boolean rests;

    Sender(Office.Member member, Common common, long seed) {
        this.member = member;
        this.tablet = new Tablet(member);
        this.common = common;
        this.dice = new Random(seed);
    }

    /** What the tablets of one server have in common. */
    static final class Common {
        private static final int ROUNDS = 40;

        final Ledger ledger = new Ledger();
        final AtomicInteger underWay = new AtomicInteger();
        final AtomicInteger toldToWait = new AtomicInteger();
        private String record = Tablet.newId();
        private int rounds;

        /** The one that all of them write to, for a while. */
        synchronized String record() {
            if (++rounds % ROUNDS == 0) record = Tablet.newId();
            return record;
        }
    }

    /** Ends once it shall rest and everything is acknowledged. */
    @Override
    public void run() {
        List<Map<String, Object>> open = List.of();
        while (!rests || !open.isEmpty()) {
            if (open.isEmpty()) open = writes();
            try {
                if (isAcknowledged(open)) open = List.of();
                if (dice.nextInt(5) == 0) pull(tablet, shown);
            } catch (UncheckedIOException e) { // nobody answers
                LockSupport.parkNanos(COMES_AGAIN_NANOS);
            }
        }
    }

    void rest() {
        rests = true;
    }

    private List<Map<String, Object>> writes() {
        var some = IntStream.rangeClosed(0, dice.nextInt(MOST_AT_ONCE))
                .mapToObj(i -> edit())
                .toList();
        written.addAll(some);
        return some;
    }

    private Map<String, Object> edit() {
        return switch (dice.nextInt(8)) {
            case 0, 1, 2 -> tablet.submits(last = Tablet.newId(), narrative("night " + dice.nextInt()));
            case 3, 4 -> tablet.edit(last, null, casualties(killed("ALL", dice.nextInt(100))));
            case 5 -> tablet.edit(common.record(), null, map("strikeCount", dice.nextInt(4)));
            case 6 ->
                tablet.edit(
                        common.record(),
                        null,
                        map(
                                "displacements",
                                List.of(map("id", "d-" + member.installation().substring(0, 8)))));
            default -> tablet.edit(last, null, null, "clear", List.of("rumours"));
        };
    }

    private boolean isAcknowledged(List<Map<String, Object>> edits) {
        var reply = pushed(edits);
        assertThat(reply.get("resync").isNull())
                .as("the register holds what this tablet knows: %s", reply)
                .isTrue();
        if (!reply.get("retryAfterMs").isNull()) {
            common.toldToWait.incrementAndGet();
            assertThat(reply.get("outcomes")).isEmpty();
            LockSupport.parkNanos(COMES_AGAIN_NANOS); // sooner than it was told: this one is in a hurry
            return false;
        }
        var outcomes = reply.get("outcomes");
        assertThat(outcomes).hasSize(edits.size());
        for (int i = 0; i < edits.size(); i++) common.ledger.note(edits.get(i), outcomes.get(i));
        return true;
    }

    private JsonNode pushed(List<Map<String, Object>> edits) {
        common.underWay.incrementAndGet();
        try {
            return tablet.pushReply(edits);
        } finally {
            common.underWay.decrementAndGet();
        }
    }

    /** Everything that it ever wrote, sent again: the ledger sees whether the outcomes are the same. */
    void sendsAllAgain() {
        for (int from = 0; from < written.size(); from += LARGEST_PUSH) {
            var edits = written.subList(from, Math.min(from + LARGEST_PUSH, written.size()));
            assertThat(pushed(edits).get("outcomes"))
                    .hasSize(edits.size())
                    .allMatch(outcome -> outcome.get("replayed").asBoolean());
            assertThat(isAcknowledged(edits)).isTrue();
        }
    }

    /** Page by page through all crashes, it holds what a new tablet would be given. */
    void holdsWhatANewTabletIsGiven() {
        while (pull(tablet, shown)) {}
        var fresh = new HashMap<String, JsonNode>();
        var another = new Tablet(member);
        while (pull(another, fresh)) {}
        assertThat(shown).isEqualTo(fresh);
    }

    /** Whether there is more. */
    private static boolean pull(Tablet tablet, Map<String, JsonNode> shown) {
        var page = tablet.pull(PAGE);
        assertThat(page.get("resync").asText()).isNotEqualTo("DIVERGED");
        for (var change : page.get("changes")) {
            var submission = change.get("submission");
            if (submission != null) shown.put(submission.get("id").asText(), submission);
            else if (change.has("submissionId"))
                shown.remove(change.get("submissionId").asText());
        }
        return page.get("hasMore").asBoolean();
    }
}
