package org.sijil.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sijil.access.Scope;
import org.sijil.content.Content;
import org.sijil.content.Differences;
import org.sijil.content.FacilityHit;
import org.sijil.incident.Match;
import org.sijil.place.Facilities;
import org.sijil.submission.Conflicts;
import org.sijil.submission.Decision;
import org.sijil.submission.DecisionKind;
import org.sijil.submission.Flag;
import org.sijil.submission.RejectionKind;
import org.sijil.submission.StoredEdits;
import org.sijil.submission.Submission;
import org.sijil.submission.SubmissionView.ConflictView;
import org.sijil.submission.Submissions;
import org.sijil.submission.Versions;

/** Finds out whether a decision may be taken: by this person, on this version, in this state, with nothing in the way. */
@ApplicationScoped
class Examination {
    private static final int MOST_REASONS = 20;
    private static final int LONGEST_REASON = 1_000;

    private final Submissions submissions;
    private final Versions versions;
    private final Conflicts conflicts;
    private final StoredEdits edits;
    private final Facilities facilities;
    private final ReviewAlone reviewAlone;

    Examination(
            Submissions submissions,
            Versions versions,
            Conflicts conflicts,
            StoredEdits edits,
            Facilities facilities,
            ReviewAlone reviewAlone) {
        this.submissions = submissions;
        this.versions = versions;
        this.conflicts = conflicts;
        this.edits = edits;
        this.facilities = facilities;
        this.reviewAlone = reviewAlone;
    }

    /** A decision that cannot be taken. */
    static final class Refusal extends RuntimeException {
        final RefusalCode code;

        Refusal(RefusalCode code, String reason) {
            super(reason, null, false, false);
            this.code = code;
        }
    }

    /**
     * @param inTheWay the answer if the decision cannot be taken now, or null
     * @param alone whether the decider wrote it and review alone is allowed
     */
    record Examined(Submission submission, boolean alone, List<Match> matches, Decided inTheWay) {}

    Examined examine(Scope scope, DecisionForm form) {
        var submission = submissions.require(scope, form.submission());
        if (submission.version != form.version()) return stale(submission, form);
        if (!submission.state.allows(form.kind())) {
            throw new Refusal(
                    RefusalCode.WRONG_STATE,
                    "A submission that is " + submission.state + " cannot get the decision " + form.kind() + ".");
        }
        boolean alone = edits.isAuthor(submission.id, scope.caller().person());
        if (alone && !reviewAlone.isAllowed()) {
            throw new Refusal(
                    RefusalCode.FOUR_EYES, "Nobody decides on what they wrote or edited. Another supervisor may.");
        }
        reasons(form);
        if (form.kind() != DecisionKind.VERIFY) return new Examined(submission, alone, List.of(), null);
        var matches = matches(submission.content(), form);
        return new Examined(submission, alone, matches, blocked(submission, matches));
    }

    private Examined stale(Submission submission, DecisionForm form) {
        var read = versions.of(submission.id, form.version());
        var changed = read == null || read.draft
                ? List.<String>of()
                : Differences.between(read.content(), submission.content());
        return new Examined(
                submission, false, List.of(), new Decided.Stale(submission.id, submission.version, changed));
    }

    private static void reasons(DecisionForm form) {
        var reasons = form.reasons() == null ? List.<Decision.Reason>of() : form.reasons();
        boolean needed = form.kind() != DecisionKind.VERIFY && form.kind() != DecisionKind.KEEP;
        if (needed && reasons.isEmpty()) throw incomplete(form.kind() + " needs at least one reason.");
        boolean fit = reasons.size() <= MOST_REASONS
                && reasons.stream()
                        .allMatch(one -> !one.text().isBlank() && one.text().length() <= LONGEST_REASON);
        if (!fit) throw incomplete("At most " + MOST_REASONS + " reasons of 1 to " + LONGEST_REASON + " characters.");
        if (form.kind() == DecisionKind.REJECT && form.rejection() == null) throw incomplete("REJECT needs its kind.");
        int claims = form.claims() == null ? 0 : form.claims().size();
        boolean relays = claims >= 1 && claims <= MOST_REASONS;
        if (relays != (form.rejection() == RejectionKind.AGGREGATE) || !relays && claims > 0) {
            throw incomplete("AGGREGATE, and only that, records what is relayed as 1 to " + MOST_REASONS + " claims.");
        }
        boolean names = form.duplicateOf() != null;
        if (names != (form.rejection() == RejectionKind.DUPLICATE_OF)) {
            throw incomplete("DUPLICATE_OF, and only that, names the submission that is repeated.");
        }
    }

    /** Every facility hit with its registry facility: the one named for it, else the one it names itself. */
    private List<Match> matches(Content content, DecisionForm form) {
        Map<String, String> byItem = new TreeMap<>();
        for (FacilityHit hit : hits(content)) {
            if (hit.facility() != null && hit.facility().id() != null)
                byItem.put(hit.id(), hit.facility().id());
        }
        var named = form.matches() == null ? List.<Match>of() : form.matches();
        var items = hits(content).stream().map(FacilityHit::id).collect(Collectors.toSet());
        for (Match match : named) {
            if (!items.contains(match.item())) throw incomplete("There is no facility hit " + match.item() + ".");
            byItem.put(match.item(), match.facility());
        }
        var known =
                facilities.byIds(byItem.values()).stream().map(one -> one.id).collect(Collectors.toSet());
        for (Match match : named) {
            if (!known.contains(match.facility())) {
                throw new Refusal(
                        RefusalCode.NOT_FOUND,
                        "There is no facility " + match.facility() + ". Add it, or name another.");
            }
        }
        byItem.values().retainAll(known);
        return byItem.entrySet().stream()
                .map(one -> new Match(one.getKey(), one.getValue()))
                .toList();
    }

    private Decided blocked(Submission submission, List<Match> matches) {
        var matched = matches.stream().map(Match::item).collect(Collectors.toSet());
        var unmatched = hits(submission.content()).stream()
                .map(FacilityHit::id)
                .filter(id -> !matched.contains(id))
                .toList();
        var flags = submission.flags.flags().stream()
                .filter(Flag::blocksVerification)
                .toList();
        var open = conflicts.openOf(submission.id).stream()
                .map(conflict -> ConflictView.of(conflict, submission.content()))
                .toList();
        if (unmatched.isEmpty() && flags.isEmpty() && open.isEmpty()) return null;
        return new Decided.Blocked(submission.id, flags, open, unmatched);
    }

    private static List<FacilityHit> hits(Content content) {
        return content.facilityHits() == null ? List.of() : content.facilityHits();
    }

    private static Refusal incomplete(String reason) {
        return new Refusal(RefusalCode.INCOMPLETE, reason);
    }
}
