package org.sijil.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sijil.content.ContentFields;
import org.sijil.merge.Fields;
import org.sijil.merge.Merged;
import org.sijil.merge.Patch;
import org.sijil.merge.Path;

/** The rivals that one edit leaves behind: each chain's latest word, in one open conflict for each path. */
final class Rivalries {
    private final String submission;
    private final StoredEdit edit;
    private final Fields base;
    private final List<StoredEdit> history;
    private final Map<String, Conflict> open = new HashMap<>();

    final List<Conflict> opened = new ArrayList<>();
    final List<Conflict> closed = new ArrayList<>();
    /** What the register says of them. */
    final List<EditSaid.Rivalry> said = new ArrayList<>();
    /** Whether a rival's word is another than before: who read the conflict before that has not seen it. */
    private boolean moved;

    Rivalries(String submission, StoredEdit edit, Fields base, List<StoredEdit> history, List<Conflict> open) {
        this.submission = submission;
        this.edit = edit;
        this.base = base;
        this.history = history;
        open.forEach(conflict -> this.open.put(conflict.path, conflict));
    }

    boolean any() {
        return !said.isEmpty();
    }

    boolean moved() {
        return moved;
    }

    void keep(Merged merged, Patch patch, Fields before) {
        merged.rivals()
                .forEach((path, rival) -> keep(
                        path, rival.said(), rival.register(), merged.fields().get(path)));
        if (open.isEmpty()) return;
        for (Path path : merged.meant()) {
            var conflict = open.get(path.toString());
            if (conflict == null || merged.rivals().containsKey(path)) continue;
            if (merged.changed().contains(path)) {
                stands(conflict, path, before.get(path));
            } else if (Objects.equals(patch.set().get(path), before.get(path))) {
                agrees(conflict, path, before.get(path));
            }
        }
    }

    /** An edit stands before a withdrawal; that somebody withdrew is kept as the rival. */
    void withdrawn(String chain) {
        var by = history.stream()
                .filter(one -> one.chain().equals(chain))
                .reduce((one, later) -> later)
                .orElse(edit);
        keep(Conflict.WHOLE_RECORD, by, null, null);
    }

    /** Nothing is left to decide on whether the record is withdrawn. */
    void settleWithdrawal() {
        close(open.get(Conflict.WHOLE_RECORD));
    }

    void close(Conflict conflict) {
        if (conflict == null || conflict.state == Conflict.State.RESOLVED) return;
        conflict.state = Conflict.State.RESOLVED;
        closed.add(conflict);
        moved = true;
    }

    /** Of two rival values one stands in the record; the other is kept, credited to who said it. */
    private void keep(Path path, Object ours, Object theirs, Object standing) {
        boolean oursStands = Objects.equals(ours, standing) && !Objects.equals(theirs, standing);
        var other = oursStands ? lastTo(path).orElse(edit) : edit;
        keep(path.toString(), other, base.get(path), oursStands ? theirs : ours);
        if (oursStands && !other.chain().equals(edit.chain())) forget(open.get(path.toString()));
    }

    private void keep(String path, StoredEdit rival, Object before, Object value) {
        var known = open.get(path);
        var conflict = known == null ? open(path, before) : known;
        put(conflict, rival, value);
    }

    /** Made knowing the conflict, or by the chain whose word stands: what stood before stays to be seen. */
    private void stands(Conflict conflict, Path path, Object before) {
        forget(conflict);
        lastTo(path).filter(last -> !last.chain().equals(edit.chain())).ifPresent(last -> put(conflict, last, before));
    }

    /** A rival that has come to say what the record says; a supervisor sees that both agree now. */
    private void agrees(Conflict conflict, Path path, Object value) {
        if (conflict.rivals.of(edit.chain()).isPresent()) put(conflict, edit, value);
    }

    private void put(Conflict conflict, StoredEdit rival, Object value) {
        var content = conflict.path.equals(Conflict.WHOLE_RECORD)
                ? null
                : ContentFields.only(Path.parse(conflict.path), value);
        var before = conflict.rivals;
        conflict.rivals = before.with(new Rival(rival.chain(), rival.person, rival.editId, content));
        moved |= !before.saysTheSameAs(conflict.rivals);
        said.add(new EditSaid.Rivalry(conflict.path, rival.chain(), content));
    }

    private void forget(Conflict conflict) {
        conflict.rivals = conflict.rivals.without(edit.chain());
    }

    private Conflict open(String path, Object before) {
        var conflict = new Conflict();
        conflict.id = UUID.randomUUID().toString();
        conflict.submission = submission;
        conflict.path = path;
        conflict.base = path.equals(Conflict.WHOLE_RECORD) ? null : ContentFields.only(Path.parse(path), before);
        conflict.rivals = new RivalList(List.of());
        conflict.state = Conflict.State.OPEN;
        open.put(path, conflict);
        opened.add(conflict);
        return conflict;
    }

    private Optional<StoredEdit> lastTo(Path path) {
        return history.stream()
                .filter(one -> one.change().changed().stream().anyMatch(path::touches))
                .reduce((one, later) -> later);
    }
}
