package org.sijil.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sijil.access.Scope;
import org.sijil.identity.Caller;
import org.sijil.submission.Submission;
import org.sijil.submission.SubmissionView;

/** What the register holds of a schedule now, and what of it each person's scope admits. Read anew when the head moved. */
final class Truth {
    private final Sijil sijil;
    private final Collection<String> ids;
    private final Map<Caller, Scope> scopes = new HashMap<>();
    private List<Submission> records = List.of();
    private String head = "";

    Truth(Sijil sijil, Collection<String> ids) {
        this.sijil = sijil;
        this.ids = ids;
    }

    /** @param receipt the head now */
    List<Submission> records(String receipt) {
        if (!receipt.equals(head)) {
            head = receipt;
            scopes.clear();
            records = sijil.reader().read(() -> sijil.submissions().byIds(ids));
        }
        return records;
    }

    boolean admits(Caller caller, Submission record) {
        var scope = scopes.computeIfAbsent(
                caller, one -> sijil.reader().read(() -> sijil.scopes().of(one)));
        return scope.admitsSubmission(record.author, record.draft, record.areaPaths());
    }

    Set<String> admitted(Caller caller, String receipt) {
        return records(receipt).stream()
                .filter(record -> admits(caller, record))
                .map(record -> record.id)
                .collect(Collectors.toSet());
    }

    Map<String, SubmissionView> views(String receipt) {
        return sijil.reader().read(() -> {
            var views = new TreeMap<String, SubmissionView>();
            sijil.views().of(records(receipt)).forEach(view -> views.put(view.id(), view));
            return views;
        });
    }
}
