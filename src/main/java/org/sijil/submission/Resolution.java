package org.sijil.submission;

import jakarta.annotation.Nullable;
import java.util.TreeSet;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.sijil.content.Content;
import org.sijil.content.ContentFields;
import org.sijil.merge.Fields;
import org.sijil.merge.Path;

/**
 * A supervisor's answer to one conflict: the value that stands, a rival's, or another one. Choosing between what others
 * said is not authorship; saying something else is.
 *
 * @param rival the rival that was chosen, or null
 * @param value the other value, or null
 */
record Resolution(
        Conflict conflict,
        Choice choice,
        @Nullable Rival rival,
        @Nullable Content value,
        String note) {

    @Name("ResolutionChoice")
    @Description("What shall stand on the path of a conflict.")
    enum Choice {
        @Description("What the record says now.")
        CURRENT,
        @Description("What a rival says.")
        RIVAL,
        @Description("Another value: its author is whoever resolves.")
        VALUE
    }

    boolean isOnWholeRecord() {
        return conflict.path.equals(Conflict.WHOLE_RECORD);
    }

    boolean withdraws() {
        return isOnWholeRecord() && choice == Choice.RIVAL;
    }

    boolean isAuthored() {
        return choice == Choice.VALUE;
    }

    /** What it puts in place of what the record says on the path; an item is put whole. */
    Put put(Fields current) {
        if (isOnWholeRecord() || choice == Choice.CURRENT) return new Put(Content.EMPTY, new TreeSet<>());
        var path = Path.parse(conflict.path);
        var set = choice == Choice.VALUE ? value : rival.content();
        var kept = set == null ? Fields.NONE : ContentFields.of(set);
        var clear = new TreeSet<>(current.within(path).paths());
        clear.removeAll(kept.paths());
        return new Put(set == null ? Content.EMPTY : set, clear);
    }

    /** Content that is set, and paths that are cleared. */
    record Put(Content set, TreeSet<Path> clear) {}

    /** All that was decided: the path and, of an item put by its members, those it has or had. */
    TreeSet<Path> decided(Fields before, Fields after) {
        var decided = new TreeSet<Path>();
        if (isOnWholeRecord()) return decided;
        var path = Path.parse(conflict.path);
        decided.add(path);
        decided.addAll(before.within(path).paths());
        decided.addAll(after.within(path).paths());
        return decided;
    }
}
