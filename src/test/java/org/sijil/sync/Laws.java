package org.sijil.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.content.ContentFields;
import org.sijil.merge.Fields;
import org.sijil.merge.Path;
import org.sijil.register.Entry;
import org.sijil.submission.Conflict;
import org.sijil.submission.QuarantineCode;
import org.sijil.submission.Quarantined;
import org.sijil.submission.StoredEdit;
import org.sijil.submission.SubmissionVersion;
import org.sijil.submission.SupervisorWords;

/** The laws of sync.md 7 that can be seen once everybody has synced; {@link Watched} has those of every reply. */
final class Laws {
    private final Simulation simulation;
    private final Findings findings;
    private final Sijil sijil;
    private Archive archive;
    private Map<String, Saved> saved;
    private Map<String, StoredEdit> stored;

    Laws(Simulation simulation, Findings findings) {
        this.simulation = simulation;
        this.findings = findings;
        this.sijil = simulation.sijil;
    }

    void check() {
        archive = Archive.read(sijil, simulation.began, simulation.records);
        stored = archive.editsById();
        saved = new HashMap<>();
        simulation.devices.forEach(device -> device.said.forEach(edit -> saved.put(edit.id(), edit)));

        everyEditHasOneStoredOutcome();
        atQuiescenceEveryDeviceEqualsItsScopedView();
        everyAcknowledgedValueIsCurrentInHistoryOrInAConflictOrQuarantine();
        aConflictExistsOnlyIfConcurrentOnOnePathByAnotherChainWithAnotherValue();
        anUnchangedSideNeverOverrides();
        nobodyOverridesWhatTheyHadNotSeen();
        disjointEditsCommute();
        aChainsLastWordStandsWhereNoOneElseWrote();
        theRegisterHasEveryNumberOnce();
        nothingLeavesTheQuarantineUnasked();
    }

    void resendingAnyPrefixChangesNothing(ReferenceDevice device, Random random) {
        var own = device.said.stream()
                .filter(edit -> edit.by.equals(device.caller) && isTheirOwn(device, edit))
                .map(edit -> edit.wire)
                .toList();
        if (own.isEmpty()) return;
        var prefix = own.subList(0, 1 + random.nextInt(own.size()));
        var before = sijil.head();
        var reply = simulation.server(device).push(device.caller, device.request(prefix));
        boolean replayed = reply.outcomes.stream().allMatch(outcome -> outcome.replayed);
        if (!replayed || reply.outcomes.size() != prefix.size() || !before.equals(sijil.head())) {
            findings.broken("resendingAnyPrefixChangesNothing", "device " + device.number + ": " + prefix.size());
        }
    }

    /** What another person sent is kept aside under that person's name; from its author it has not come yet. */
    private static boolean isTheirOwn(ReferenceDevice device, Saved edit) {
        var told = device.acknowledged.get(edit.id());
        return told != null && told.code != QuarantineCode.OTHER_PERSON;
    }

    /** What one sends under another installation's name takes none of its ids: it is an edit of its own. */
    private void everyEditHasOneStoredOutcome() {
        for (var device : simulation.devices) {
            for (var edit : device.said) {
                var told = device.acknowledged.get(edit.id());
                if (told == null) {
                    broken("everyEditHasOneStoredOutcome", edit, "was never acknowledged");
                    continue;
                }
                var rows = archive.edits().stream()
                        .filter(row -> row.editId.equals(edit.id()))
                        .toList();
                boolean isTold = rows.stream()
                        .anyMatch(row -> row.kind == told.kind
                                && row.code == told.code
                                && Long.toString(row.seq).equals(told.seq));
                if (!isTold) broken("everyEditHasOneStoredOutcome", edit, "was told " + told.kind + " at " + told.seq);
                boolean isTheirs = rows.stream().allMatch(row -> row.person.equals(edit.by.person()));
                if (!isTheirs) broken("everyEditHasOneStoredOutcome", edit, "is credited to another person");
                if (entriesOf(edit, "EDIT") > rows.size())
                    broken("everyEditHasOneStoredOutcome", edit, "was applied twice");
            }
        }
    }

    private long entriesOf(Saved edit, String kind) {
        return archive.entries().stream()
                .filter(entry -> entry.kind.equals(kind) && isOf(entry, edit))
                .count();
    }

    private static boolean isOf(Entry entry, Saved edit) {
        return entry.subject.equals(edit.record) && entry.payload.contains('"' + edit.id() + '"');
    }

    private void atQuiescenceEveryDeviceEqualsItsScopedView() {
        var head = sijil.head().toString();
        var views = simulation.truth.views(head);
        for (var device : simulation.devices) {
            var admitted = new TreeMap<>(views);
            admitted.keySet().retainAll(simulation.truth.admitted(device.caller, head));
            if (!device.aside.isEmpty()) {
                findings.broken("atQuiescenceEveryDeviceEqualsItsScopedView", device.number + " keeps copies aside");
            }
            if (device.local.equals(admitted)) continue;
            var how = device.local.keySet().equals(admitted.keySet())
                    ? " holds what is not current"
                    : " holds " + device.local.keySet() + ", not " + admitted.keySet();
            findings.broken("atQuiescenceEveryDeviceEqualsItsScopedView", "device " + device.number + how);
        }
    }

    private void everyAcknowledgedValueIsCurrentInHistoryOrInAConflictOrQuarantine() {
        for (var edit : saved.values()) {
            boolean isTold = archive.entries().stream()
                    .anyMatch(entry -> isOf(entry, edit) && entry.payload.contains(narrative(edit)));
            if (!isTold) {
                broken("everyAcknowledgedValueIsCurrentInHistoryOrInAConflictOrQuarantine", edit, "is in no entry");
            }
        }
        chains().forEach((chain, edits) -> lastWords(edits).forEach((path, edit) -> {
            var value = edit.wording.set().get(path);
            if (isHeld(edit) || value == null) return;
            if (!isInHistory(edit.record, path, value) && !isRival(edit.record, path, value)) {
                broken(
                        "everyAcknowledgedValueIsCurrentInHistoryOrInAConflictOrQuarantine",
                        edit,
                        path + " " + value + " is nowhere");
            }
        }));
    }

    private static String narrative(Saved edit) {
        var narrative = edit.wording.set().get(Path.of("narrative"));
        return narrative == null ? "" : ((org.sijil.content.Narrative) narrative).text();
    }

    private boolean isInHistory(String record, Path path, Object value) {
        return versions(record).stream()
                .anyMatch(version ->
                        value.equals(ContentFields.of(version.content()).get(path)));
    }

    private boolean isRival(String record, Path path, Object value) {
        return conflictsOn(record, path)
                .flatMap(conflict -> SupervisorWords.rivals(conflict).stream())
                .anyMatch(rival -> rival.content() != null
                        && value.equals(ContentFields.of(rival.content()).get(path)));
    }

    private Stream<Conflict> conflictsOn(String record, Path path) {
        return archive.conflicts().stream()
                .filter(one -> one.submission.equals(record) && !SupervisorWords.isOnWholeRecord(one))
                .filter(one -> Path.parse(one.path).touches(path));
    }

    /** Unknown bases aside: there always. */
    private void aConflictExistsOnlyIfConcurrentOnOnePathByAnotherChainWithAnotherValue() {
        for (var conflict : archive.conflicts()) {
            if (SupervisorWords.isOnWholeRecord(conflict)) continue;
            var path = Path.parse(conflict.path);
            var words = merged(conflict.submission).stream()
                    .filter(edit -> SupervisorWords.named(edit).stream().anyMatch(path::touches))
                    .toList();
            boolean isOne = words.stream()
                    .filter(opening -> opening.mergedSeq == conflict.openedSeq)
                    .anyMatch(opening -> words.stream()
                                    .anyMatch(other -> areConcurrent(other, opening) && differ(other, opening, path))
                            || hasUnknownBase(opening));
            if (!isOne) {
                findings.broken(
                        "aConflictExistsOnlyIfConcurrentOnOnePathByAnotherChainWithAnotherValue",
                        conflict.path + " of " + conflict.submission + history(conflict.submission, path));
            }
        }
    }

    private boolean hasUnknownBase(StoredEdit stored) {
        var edit = saved.get(stored.editId);
        return edit != null
                && edit.base() != null
                && archive.base(edit, stored.mergedSeq).isEmpty();
    }

    /** The first was in the register, and the second's worker had not seen it. */
    private boolean areConcurrent(StoredEdit first, StoredEdit second) {
        var edit = saved.get(second.editId);
        if (edit == null || SupervisorWords.chain(first).equals(SupervisorWords.chain(second))) return false;
        if (first.mergedSeq >= second.mergedSeq) return false;
        if (edit.base() == null) return true;
        return archive.base(edit, second.mergedSeq)
                .map(version -> first.mergedSeq > version.fromSeq)
                .orElse(true);
    }

    private boolean differ(StoredEdit one, StoredEdit other, Path path) {
        var first = saved.get(one.editId);
        var second = saved.get(other.editId);
        if (first == null || second == null) return true; // a supervisor's word
        return !Objects.equals(
                        first.wording.set().get(path), second.wording.set().get(path))
                || path.isMember()
                || !path.keys().isEmpty();
    }

    /** Every change from one version to the next was said by the edit that made it, and differs from that edit's base. */
    private void anUnchangedSideNeverOverrides() {
        for (var id : archive.records().keySet()) {
            var before = Fields.NONE;
            for (var version : versions(id)) {
                var after = ContentFields.of(version.content());
                var edit = madeBy(id, version);
                if (edit != null) checkChanges(edit, version.fromSeq, before, after);
                before = after;
            }
        }
    }

    private void checkChanges(Saved edit, long seq, Fields before, Fields after) {
        var base = edit.base() == null
                ? Fields.NONE
                : archive.base(edit, seq)
                        .map(one -> ContentFields.of(one.content()))
                        .orElse(null);
        for (var path : paths(before, after)) {
            if (Objects.equals(before.get(path), after.get(path))) continue;
            if (!edit.names(path)) {
                if (!path.isMember()) broken("anUnchangedSideNeverOverrides", edit, path + " changed, unsaid");
            } else if (base != null
                    && after.get(path) != null
                    && after.get(path).equals(base.get(path))) {
                boolean saidSince = chain(edit).anyMatch(own -> own.number < edit.number && own.names(path));
                if (!saidSince) broken("anUnchangedSideNeverOverrides", edit, path + " is as in its base");
            }
        }
    }

    /** Where an edit replaced another chain's word, its worker had had that word on the screen. */
    private void nobodyOverridesWhatTheyHadNotSeen() {
        for (var id : archive.records().keySet()) {
            var last = new HashMap<Path, StoredEdit>();
            var before = Fields.NONE;
            for (var version : versions(id)) {
                var after = ContentFields.of(version.content());
                var edit = madeBy(id, version);
                for (var path : paths(before, after)) {
                    if (Objects.equals(before.get(path), after.get(path))) continue;
                    if (edit != null && before.get(path) != null && !path.name().startsWith("consentTo")) {
                        checkSeen(edit, path, last.get(path), before.get(path));
                    }
                }
                for (var made : merged(id)) {
                    if (!made.mergedSeq.equals(version.fromSeq)) continue;
                    SupervisorWords.changed(made).forEach(path -> last.put(path, made));
                }
                before = after;
            }
        }
    }

    private void checkSeen(Saved edit, Path path, StoredEdit last, Object replaced) {
        if (last == null || SupervisorWords.chain(last).equals(edit.by.installation())) return;
        if (hasSeen(edit, path, replaced)) return;
        var origin = stored.get(edit.origins.getOrDefault(path, edit.id()));
        // what was dismissed, or what somebody else left on the tablet, hid it
        if (origin == null || origin.mergedSeq == null || !origin.installation.equals(edit.by.installation())) return;
        var how = path + " " + replaced + ", seeing " + edit.shown.get(path) + history(edit.record, path);
        broken("nobodyOverridesWhatTheyHadNotSeen", edit, how);
    }

    /** On the screen, or under a word of the same worker that never came to stand. */
    private boolean hasSeen(Saved edit, Path path, Object word) {
        if (Objects.equals(edit.shown.get(path), word)) return true;
        var own = saved.get(edit.origins.get(path));
        if (own == null || !own.by.equals(edit.by)) return false;
        boolean stood = SupervisorWords.changed(stored.get(own.id())).contains(path);
        return !stood && hasSeen(own, path, word);
    }

    /** A path ends as those edits say that name it, as if nobody had ever named another. */
    private void disjointEditsCommute() {
        for (var id : archive.records().keySet()) {
            for (var path : PathAlone.SIMPLE) {
                var alone = new PathAlone(archive, saved, id, path);
                var current = archive.fields(id).get(path);
                if (!Objects.equals(alone.result(), current)) {
                    findings.broken(
                            "disjointEditsCommute",
                            path + " is " + current + ", and alone it would be " + alone.result() + history(id, path));
                }
            }
        }
    }

    private void aChainsLastWordStandsWhereNoOneElseWrote() {
        chains().forEach((chain, edits) -> lastWords(edits).forEach((path, edit) -> {
            var words = merged(edit.record).stream()
                    .filter(one -> SupervisorWords.named(one).stream().anyMatch(path::touches));
            boolean alone = words.allMatch(one -> SupervisorWords.chain(one).equals(chain.substring(36)));
            boolean isIn = edits.stream().allMatch(one -> isMerged(one));
            if (!alone || !isIn || isRemovalToDecide(edit, path)) return;
            if (!Objects.equals(
                    edit.wording.set().get(path), archive.fields(edit.record).get(path))) {
                broken("aChainsLastWordStandsWhereNoOneElseWrote", edit, path.toString());
            }
        }));
    }

    /** On a base that the register lost nothing is removed: what is to go stays, in a conflict. */
    private boolean isRemovalToDecide(Saved edit, Path path) {
        return edit.wording.set().get(path) == null
                && hasUnknownBase(Objects.requireNonNull(stored.get(edit.id())))
                && archive.conflicts().stream()
                        .filter(conflict -> conflict.submission.equals(edit.record))
                        .anyMatch(conflict -> conflict.path.equals(path.toString()));
    }

    private boolean isMerged(Saved edit) {
        var row = stored.get(edit.id());
        return row != null && row.mergedSeq != null;
    }

    private void theRegisterHasEveryNumberOnce() {
        long expected = simulation.began;
        for (var entry : archive.entries()) {
            if (entry.seq != ++expected) findings.broken("theFeedNeverSkipsAnEntry", "no entry " + expected);
        }
    }

    /** What waits is let in by a supervisor, or by what it waited for and then through its author's scope. */
    private void nothingLeavesTheQuarantineUnasked() {
        for (var row : archive.quarantined()) {
            if (row.state == Quarantined.State.HELD || simulation.letIn.contains(row.edit)) continue;
            boolean byPerson =
                    archive.entries().stream().anyMatch(entry -> entry.seq == row.closedSeq && entry.person != null);
            if (byPerson) findings.broken("nothingLeavesTheQuarantineUnasked", row.edit + " " + row.code);
        }
    }

    /** What was said of a path, for whoever looks for the reason. */
    private String history(String record, Path path) {
        return merged(record).stream()
                .filter(edit -> SupervisorWords.named(edit).stream().anyMatch(path::touches))
                .map(edit -> {
                    var said = saved.get(edit.editId);
                    var how = said == null ? "" : said.wording.set().get(path) + " on " + said.base();
                    return "\n    " + edit.mergedSeq + " " + edit.kind + " "
                            + simulation.nameOf(SupervisorWords.chain(edit)) + " number " + edit.number + ": " + how;
                })
                .collect(Collectors.joining());
    }

    private List<SubmissionVersion> versions(String record) {
        return archive.versions().getOrDefault(record, List.of());
    }

    private List<StoredEdit> merged(String record) {
        return archive.merged().getOrDefault(record, List.of());
    }

    private Saved madeBy(String record, SubmissionVersion version) {
        return merged(record).stream()
                .filter(edit -> edit.mergedSeq == version.fromSeq)
                .map(edit -> saved.get(edit.editId))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<Saved> chain(Saved edit) {
        return saved.values().stream()
                .filter(other -> other.record.equals(edit.record))
                .filter(other -> other.by.installation().equals(edit.by.installation()));
    }

    /** Edits by record and installation, in their order. */
    private Map<String, List<Saved>> chains() {
        var chains = new HashMap<String, List<Saved>>();
        for (var device : simulation.devices) {
            for (var edit : device.said) {
                chains.computeIfAbsent(edit.record + edit.by.installation(), one -> new ArrayList<>())
                        .add(edit);
            }
        }
        return chains;
    }

    /** The last edit that names each path, or its item, or a member of it. */
    private static Map<Path, Saved> lastWords(List<Saved> chain) {
        var last = new TreeMap<Path, Saved>();
        for (var edit : chain) {
            for (var path : edit.named()) {
                last.keySet().removeIf(path::touches);
                last.put(path, edit);
            }
        }
        return last;
    }

    private boolean isHeld(Saved edit) {
        return archive.quarantined().stream()
                .anyMatch(row -> row.editId.equals(edit.id()) && row.said.contains(narrative(edit)));
    }

    private static Set<Path> paths(Fields one, Fields other) {
        return Stream.concat(one.paths().stream(), other.paths().stream()).collect(Collectors.toSet());
    }

    private void broken(String law, Saved edit, String how) {
        findings.broken(law, "the edit " + edit.wire + " of device person " + edit.by.person() + " " + how);
    }
}
