package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns submissions into what is on the wire, with their conflicts, a few queries for any number of them. */
@ApplicationScoped
public class SubmissionViews {
    private static final Flag QUARANTINED_EDIT = Flag.warns(
            FlagCode.QUARANTINED_EDIT, null, "An edit of this submission is kept aside; see the quarantine.");

    private final Conflicts conflicts;
    private final QuarantinedEdits quarantined;

    SubmissionViews(Conflicts conflicts, QuarantinedEdits quarantined) {
        this.conflicts = conflicts;
        this.quarantined = quarantined;
    }

    public List<SubmissionView> of(List<Submission> submissions) {
        return rendered(submissions).stream().map(Rendered::view).toList();
    }

    public SubmissionView of(Submission one) {
        return of(List.of(one)).get(0);
    }

    public List<Rendered> rendered(List<Submission> submissions) {
        var ids = submissions.stream().map(one -> one.id).toList();
        var open = conflicts.openOf(ids).stream().collect(Collectors.groupingBy(conflict -> conflict.submission));
        var held = quarantined.holding(ids);
        return submissions.stream()
                .map(one -> new Rendered(one, flags(one, held), open.getOrDefault(one.id, List.of())))
                .toList();
    }

    private static List<Flag> flags(Submission one, Set<String> held) {
        if (!held.contains(one.id)) return one.flags.flags();
        var flags = new ArrayList<>(one.flags.flags());
        flags.add(QUARANTINED_EDIT);
        return flags;
    }
}
