package org.sijil.sync;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sijil.content.ContentFields;
import org.sijil.identity.Caller;
import org.sijil.merge.Fields;
import org.sijil.merge.Path;
import org.sijil.shared.Given;
import org.sijil.submission.Outcome;
import org.sijil.submission.SubmissionView;

/**
 * A tablet that keeps the promises of sync.md 2, as plainly as they can be told; those that are left out of its rules it
 * breaks. What is persistent in a real one are its fields but {@link #inFlight}.
 */
final class ReferenceDevice {
    /** What a request asks. */
    enum Kind {
        PUSH,
        PULL
    }

    /** What becomes of a reply. */
    enum Arrival {
        ARRIVES,
        LOST,
        /** The device dies while it stores what arrived. */
        DEVICE_DIES
    }

    /** A request on its way; without a reply if the request itself was lost. */
    private record InFlight(
            int epoch,
            @Nullable String cursor,
            @Nullable PushReply pushed,
            @Nullable Page page) {}

    private static final Instant NOW = Instant.parse("2023-11-14T06:00:00Z");

    final int number;
    final Set<DeviceRule> rules;
    private final Counters counters;
    private final Duration clockError;

    Caller caller;

    @Nullable
    String cursor;

    @Nullable
    String receipt;

    /** The highest receipt it was ever given by this register, also if it broke the rule to keep it: for the laws. */
    @Nullable
    String heard;

    final Map<String, SubmissionView> local = new TreeMap<>();
    final Map<String, SubmissionView> aside = new TreeMap<>();
    /** Departed or swept, with open edits. */
    private Set<String> blocked = new HashSet<>();

    final List<Saved> said = new ArrayList<>();
    List<Saved> pending = new ArrayList<>();
    /** Acknowledged, and not passed by the cursor. */
    private List<Saved> unpassed = new ArrayList<>();

    /** Acknowledged, and not yet both passed by the cursor and safe in a backup. */
    private List<Saved> kept = new ArrayList<>();

    final Map<String, Outcome> acknowledged = new HashMap<>();

    private boolean walking;
    private Set<String> marks = new HashSet<>();
    private int epoch;
    private final Map<Kind, InFlight> inFlight = new EnumMap<>(Kind.class);

    /** All pushes that it ever sent, or tried to. */
    final List<Given> requests = new ArrayList<>();

    ReferenceDevice(int number, Caller caller, Counters counters, Set<DeviceRule> rules, Duration clockError) {
        this.number = number;
        this.caller = caller;
        this.counters = counters;
        this.rules = rules;
        this.clockError = clockError;
    }

    /** What the worker sees of a record, and what an edit of it is based on. */
    record Shown(@Nullable SubmissionView version, @Nullable String base, Fields fields, Map<Path, String> origins) {}

    Shown shown(String record) {
        var edits = openEdits(record);
        var version = edits.isEmpty() ? local.get(record) : edits.get(0).under;
        if (!edits.isEmpty() && blocked.contains(record)) version = aside.get(record);
        var base = version != null
                ? version.base()
                : edits.isEmpty() ? null : edits.get(0).base();
        var fields = version == null ? Fields.NONE : ContentFields.of(version.content());
        var origins = new HashMap<Path, String>();
        for (var edit : edits) {
            fields = edit.wording.appliedTo(fields);
            edit.named().forEach(path -> origins.put(path, edit.id()));
        }
        return new Shown(version, base, fields, origins);
    }

    /** A word that was acknowledged, that no page has brought yet, and that the worker does not see any more. */
    Optional<String> vanished() {
        for (var edit : said) {
            if (!acknowledged.containsKey(edit.id()) || edit.isPassed || blocked.contains(edit.record)) continue;
            for (var path : edit.named()) {
                if (!isShown(edit.record, path)) return Optional.of(path + " of " + edit.wire);
            }
        }
        return Optional.empty();
    }

    private boolean isShown(String record, Path path) {
        var expected = Fields.NONE;
        for (var edit : said) if (edit.record.equals(record)) expected = edit.wording.appliedTo(expected);
        return Objects.equals(expected.get(path), shown(record).fields().get(path))
                || path.name().equals("facilityHits"); // an item of which others may say more
    }

    private boolean hasPassed(Saved edit) {
        return cursor != null && edit.seq <= Cursor.read(cursor).orElseThrow().seq();
    }

    private List<Saved> openEdits(String record) {
        var open = new ArrayList<>(unpassed);
        open.addAll(pending);
        open.removeIf(edit -> !edit.record.equals(record));
        return open;
    }

    /** The records that the worker can open. */
    Set<String> records() {
        var records = new HashSet<>(local.keySet());
        pending.forEach(edit -> records.add(edit.record));
        unpassed.forEach(edit -> records.add(edit.record));
        if (rules.contains(DeviceRule.CLOSED_FIRST)) records.removeAll(blocked);
        return records;
    }

    /** @param repeated a path that is named although it is unchanged, or null */
    void edit(String record, Wording wording, @Nullable Path repeated) {
        var shown = shown(record);
        var changing = wording.changing(shown.fields());
        if (repeated != null) changing = changing.repeating(repeated, shown.fields());
        if (changing.isEmpty()) return;
        long next = rules.contains(DeviceRule.COUNTED_NUMBERS)
                ? counters.next(caller.installation())
                : counters.reserve(caller.installation(), 100) + Math.floorMod(changing.hashCode(), 100);
        var wire = new LinkedHashMap<String, Object>();
        wire.put("editId", caller.installation() + ":" + next);
        wire.put("submissionId", record);
        wire.put("base", shown.base());
        wire.putAll(changing.wire());
        wire.put("editedAt", NOW.plus(clockError).toString());
        wire.put("schemaVersion", 1);
        var saved = new Saved(caller, next, record, changing, wire, shown.version(), shown.fields(), shown.origins());
        said.add(saved);
        pending.add(saved);
    }

    /** Somebody else takes the tablet over, or the same person again. */
    void pair(Caller with) {
        inFlight.clear();
        caller = rules.contains(DeviceRule.OWN_INSTALLATION)
                ? with
                : new Caller(with.person(), with.role(), caller.installation());
    }

    void dies() {
        inFlight.clear();
    }

    boolean isBusy(Kind kind) {
        return inFlight.containsKey(kind) || !inFlight.isEmpty() && rules.contains(DeviceRule.ONE_IN_FLIGHT);
    }

    boolean hasInFlight(Kind kind) {
        return inFlight.containsKey(kind);
    }

    /** @param atMost so many of its edits, the oldest first */
    void push(Server server, int atMost, boolean isLost) {
        if (isBusy(Kind.PUSH) || pending.isEmpty()) return;
        var edits = pending.subList(0, Math.min(atMost, pending.size()));
        var request = request(edits.stream().map(edit -> edit.wire).toList());
        requests.add(request);
        inFlight.put(Kind.PUSH, new InFlight(epoch, cursor, isLost ? null : server.push(caller, request), null));
    }

    Given request(List<Map<String, Object>> edits) {
        var input = new LinkedHashMap<String, Object>();
        input.put("installation", caller.installation());
        input.put("edits", edits);
        boolean marked = rules.contains(DeviceRule.MARKS_WITH_PUSH);
        input.put("cursor", marked ? cursor : null);
        input.put("receipt", marked ? sentReceipt() : null);
        input.put("deviceTime", NOW.plus(clockError).toString());
        return new Given("input", input);
    }

    private @Nullable String sentReceipt() {
        return rules.contains(DeviceRule.SEND_RECEIPT) ? receipt : null;
    }

    void pull(Server server, int limit, boolean isLost) {
        if (isBusy(Kind.PULL)) return;
        var page = isLost ? null : server.pull(caller, cursor, sentReceipt(), limit);
        inFlight.put(Kind.PULL, new InFlight(epoch, cursor, null, page));
    }

    void receive(Kind kind, Arrival arrival) {
        var reply = inFlight.remove(kind);
        if (reply == null || arrival == Arrival.LOST) return;
        if (reply.epoch() != epoch && rules.contains(DeviceRule.DROP_STALE)) return;
        boolean stores = arrival == Arrival.ARRIVES;
        if (reply.pushed() != null && stores) take(reply.pushed());
        if (reply.page() != null) take(reply.page(), reply.cursor(), stores);
    }

    private void take(PushReply reply) {
        if (reply.resync == Resync.DIVERGED) {
            startOver();
            return;
        }
        var outcomes = new HashMap<String, Outcome>();
        reply.outcomes.forEach(outcome -> outcomes.put(outcome.editId, outcome));
        for (var edit : List.copyOf(pending)) {
            var outcome = outcomes.get(edit.id());
            if (outcome == null) continue;
            edit.seq = Long.parseLong(outcome.seq);
            acknowledged.put(edit.id(), outcome);
            pending.remove(edit);
            if (rules.contains(DeviceRule.PIN)) unpassed.add(edit);
            if (rules.contains(DeviceRule.KEEP_ACKNOWLEDGED)) kept.add(edit);
        }
        release();
        receipt = Receipts.highest(receipt, reply.receipt);
        heard = Receipts.highest(heard, reply.receipt);
    }

    /** DIVERGED: the kept edits go before the pending ones, in the order in which they were made. */
    private void startOver() {
        epoch++;
        cursor = null;
        receipt = null;
        heard = null;
        for (var edit : kept) {
            acknowledged.remove(edit.id());
            edit.isPassed = false;
        }
        pending.addAll(kept);
        pending.sort(Comparator.comparing(said::indexOf));
        kept = new ArrayList<>();
        unpassed = new ArrayList<>();
        if (rules.contains(DeviceRule.MARKS_ANEW)) {
            walking = false;
            marks = new HashSet<>();
        }
    }

    private void take(Page page, @Nullable String asked, boolean stores) {
        if (page.resync() == Resync.DIVERGED) {
            if (stores) startOver();
            return;
        }
        if (!Objects.equals(asked, cursor)) return; // a page for another cursor
        if (!stores) {
            if (!rules.contains(DeviceRule.ONE_TRANSACTION)) cursor = page.cursor();
            return;
        }
        if (page.resync() == Resync.RESTART && (!walking || rules.contains(DeviceRule.MARKS_ANEW))) {
            walking = true;
            marks = new HashSet<>();
        }
        page.changes().forEach(this::take);
        cursor = page.cursor();
        release();
        forgetWhatIsSafe(page.safeThrough());
        if (rules.contains(DeviceRule.RECEIPT_WITH_PAGE)) receipt = Receipts.highest(receipt, page.receipt());
        heard = Receipts.highest(heard, page.receipt());
        if (walking && !page.hasMore()) sweep();
    }

    private void forgetWhatIsSafe(@Nullable String through) {
        if (through != null) kept.removeIf(edit -> edit.isPassed && edit.seq <= Long.parseLong(through));
    }

    private void take(Change change) {
        if (change instanceof Change.SubmissionChanged changed) put(changed.getSubmission());
        if (change instanceof Change.Departure left && rules.contains(DeviceRule.DEPARTURES)) drop(left.submissionId());
    }

    private void put(SubmissionView submission) {
        marks.add(submission.id());
        aside.remove(submission.id());
        (openEdits(submission.id()).isEmpty() ? local : aside).put(submission.id(), submission);
    }

    private void drop(String record) {
        local.remove(record);
        aside.remove(record);
        if (!openEdits(record).isEmpty()) blocked.add(record);
    }

    private void sweep() {
        if (rules.contains(DeviceRule.SWEEP)) {
            var unseen = new HashSet<>(local.keySet());
            unseen.addAll(aside.keySet());
            unseen.removeAll(marks);
            unseen.forEach(this::drop);
        }
        walking = false;
        marks = new HashSet<>();
    }

    /** Where no edit is open any more, the version that waited aside takes over. */
    private void release() {
        for (var edit : said) edit.isPassed |= acknowledged.containsKey(edit.id()) && hasPassed(edit);
        unpassed.removeIf(edit -> edit.isPassed);
        blocked.removeIf(record -> openEdits(record).isEmpty());
        for (var record : List.copyOf(aside.keySet())) {
            if (openEdits(record).isEmpty()) local.put(record, aside.remove(record));
        }
    }
}
