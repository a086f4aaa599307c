package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var ids = submissions.stream().map(one -> one.id).toList();
        var open = conflicts.openOf(ids).stream().collect(Collectors.groupingBy(conflict -> conflict.submission));
        var held = quarantined.holding(ids);
        return submissions.stream().map(one -> of(one, open, held)).toList();
    }

    public SubmissionView of(Submission one) {
        return of(List.of(one)).get(0);
    }

    private SubmissionView of(Submission one, Map<String, List<Conflict>> open, Set<String> held) {
        var flags = new ArrayList<>(one.flags.flags());
        if (held.contains(one.id)) flags.add(QUARANTINED_EDIT);
        return new SubmissionView(
                one.id,
                one.author,
                one.version,
                Base.token(one),
                one.state,
                one.verifiedVersion,
                one.content,
                flags,
                open.getOrDefault(one.id, List.of()).stream()
                        .map(conflict -> SubmissionView.ConflictView.of(conflict, one.content))
                        .toList(),
                one.decision);
    }
}
