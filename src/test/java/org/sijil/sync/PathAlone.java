package org.sijil.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sijil.content.ContentFields;
import org.sijil.merge.Fields;
import org.sijil.merge.Path;
import org.sijil.submission.StoredEdit;
import org.sijil.submission.SubmissionVersion;
import org.sijil.submission.SupervisorWords;

/**
 * One path of one record, told by nothing but the edits that name it: the rules of sync.md 4 once more, as plainly as
 * MergeModelTest tells them.
 */
final class PathAlone {
    /** Put whole, and without a precedence. */
    static final List<Path> SIMPLE = List.of(
            Path.of("strikeCount"),
            Path.of("mode"),
            Path.of("narrative"),
            Path.of("where"),
            Path.item("casualties", "KILLED", "ALL"));

    private final Archive archive;
    private final Path path;
    private final List<Word> words = new ArrayList<>();
    /** The chains that have a rival in the path's open conflict. */
    private final Set<String> rivals = new HashSet<>();

    private Object current;

    private record Word(String chain, long number, long seq, boolean changed, boolean meant) {}

    PathAlone(Archive archive, Map<String, Saved> saved, String record, Path path) {
        this.archive = archive;
        this.path = path;
        for (var edit : archive.merged().getOrDefault(record, List.of())) {
            if (SupervisorWords.named(edit).stream().noneMatch(path::touches)) continue;
            var said = saved.get(edit.editId);
            if (said != null) merge(edit, said);
            else decided(record, edit);
        }
    }

    Object result() {
        return current;
    }

    private void merge(StoredEdit edit, Saved saved) {
        var chain = SupervisorWords.chain(edit);
        var said = saved.wording.set().get(path);
        var base = saved.base() == null
                ? null
                : archive.base(saved, edit.mergedSeq).orElse(null);
        boolean known = saved.base() == null || base != null;
        long since = base == null ? 0 : base.fromSeq;
        var before = base == null ? Fields.NONE : ContentFields.of(base.content());
        boolean own = words.stream()
                .anyMatch(word ->
                        word.meant() && word.seq() > since && word.chain().equals(chain));
        boolean meant = !known || own || !Objects.equals(said, before.get(path));
        boolean older = words.stream().anyMatch(word -> word.chain().equals(chain) && word.number() > edit.number);
        boolean differs = meant && !older && !Objects.equals(said, current);
        boolean opposed = isOpposed(chain, said, known, since, own && rivals.contains(chain));
        boolean stands = differs && !opposed;
        if (stands) stands(chain, said, known, since);
        else if (differs) rivals.add(chain);
        words.add(new Word(chain, edit.number, edit.mergedSeq, stands, meant));
    }

    /** What another chain said since stays, also before one that is its rival already, and an edit before a removal. */
    private boolean isOpposed(String chain, Object said, boolean known, long since, boolean rivalled) {
        if (!known && said == null) return true;
        var last = last(known ? since : 0);
        boolean goesOnWithItsRival = rivalled && !isOf(chain, last(0));
        boolean opposed = last == null ? goesOnWithItsRival : !isOf(chain, last);
        return opposed && current != null;
    }

    /** Where a conflict is open, or a removal was unseen, what stood before is the rival from now on. */
    private void stands(String chain, Object said, boolean known, long since) {
        var unseen = last(known ? since : 0);
        var before = last(0);
        boolean revives = current == null && unseen != null && !isOf(chain, unseen);
        if (revives || !rivals.isEmpty()) {
            rivals.remove(chain);
            if (before != null && !isOf(chain, before)) rivals.add(before.chain());
        }
        current = said;
    }

    private Word last(long since) {
        Word last = null;
        for (var word : words) if (word.changed() && word.seq() > since) last = word;
        return last;
    }

    private static boolean isOf(String chain, Word word) {
        return word != null && word.chain().equals(chain);
    }

    /** A supervisor's word stands; what it was is in the version that it made. */
    private void decided(String record, StoredEdit edit) {
        archive.versions().get(record).stream()
                .filter(version -> version.fromSeq == edit.mergedSeq)
                .findFirst()
                .map(version -> fields(version).get(path))
                .ifPresentOrElse(value -> current = value, () -> current = null);
        words.add(new Word(SupervisorWords.chain(edit), edit.number, edit.mergedSeq, true, true));
        rivals.clear();
    }

    private static Fields fields(SubmissionVersion version) {
        return ContentFields.of(version.content());
    }
}
