package org.sijil.submission;

import java.util.Objects;

/**
 * Where an edit leads a record in review, beside its content: submitting, withdrawing, and what happens when the two meet
 * other people's edits. Pure. An edit stands before a withdrawal that did not know of it; that is then a conflict.
 */
record Move(SubmissionState state, Remarks remarks, Withdrawal withdrawal) {

    /** What becomes of the conflict about whether the record is withdrawn at all. */
    enum Withdrawal {
        UNCONTESTED,
        /** This edit withdraws, not knowing what others wrote. */
        LATER_THAN_EDITS,
        /** This edit was made not knowing that the record is withdrawn. */
        EARLIER_THAN_EDIT,
        /** The author withdraws, knowing all that was written: nothing is left to decide. */
        SETTLED
    }

    /** An edit as it meets its record. */
    record Meeting(
            Submission record, Edit edit, Base base, StoredEdit stored, boolean changesContent, boolean othersWrote) {
        boolean isByAuthor() {
            return stored.sentBy == null && record.author.equals(stored.person);
        }

        /** Who sends it for the author hands in no draft; a supervisor who applies it takes it for the answer to a RETURN. */
        boolean submits() {
            boolean answers = record.state == SubmissionState.RETURNED && record.author.equals(stored.person);
            return edit.submit() && (isByAuthor() || answers);
        }

        /** A version number without its content's digest proves nothing. */
        boolean knowsWithdrawal() {
            return stored.chain().equals(record.remarks.withdrawnBy())
                    || base.isKnown() && base.version() >= record.remarks.withdrawnVersion();
        }

        boolean knowsDecision() {
            return base.isKnown() && base.seq() >= record.remarks.decidedSeq();
        }
    }

    static Move of(Meeting meeting) {
        if (meeting.edit().withdraw()) return withdrawing(meeting);
        return meeting.record().state == SubmissionState.WITHDRAWN ? afterWithdrawal(meeting) : usual(meeting);
    }

    /** A conflict is resolved: that alone brings nothing back to review. */
    static Move resolving(Submission record, Resolution resolution) {
        if (resolution.withdraws()) {
            return withdrawn(record, Objects.requireNonNull(resolution.rival()).installation());
        }
        return record.state == SubmissionState.VERIFIED
                ? new Move(SubmissionState.AMENDED, record.remarks, Withdrawal.UNCONTESTED)
                : stays(record);
    }

    private static Move withdrawing(Meeting meeting) {
        var record = meeting.record();
        if (record.state == SubmissionState.WITHDRAWN) return stays(record);
        if (!meeting.othersWrote()) return withdrawn(record, meeting.stored().chain());
        boolean touched = meeting.changesContent() || record.state.isCounted();
        var next = touched ? record.state.afterEdit(false, false) : record.state;
        return new Move(next, remarks(record, next), Withdrawal.LATER_THAN_EDITS);
    }

    /** What is counted goes on being counted until a person decides; the reviewer is told. */
    private static Move withdrawn(Submission record, String chain) {
        boolean late = record.state.isCounted();
        return new Move(
                late ? SubmissionState.AMENDED : SubmissionState.WITHDRAWN,
                record.remarks.withdrawn(chain, late, record.version + 1),
                Withdrawal.SETTLED);
    }

    /** Only its author brings a withdrawn record back knowingly; what others add to it then, stays in it. */
    private static Move afterWithdrawal(Meeting meeting) {
        var record = meeting.record();
        boolean knows = meeting.knowsWithdrawal();
        if (!meeting.changesContent() && !meeting.submits() || knows && !meeting.isByAuthor()) {
            return stays(record);
        }
        var next = record.draft && !meeting.submits() ? SubmissionState.DRAFT : SubmissionState.SUBMITTED;
        return new Move(
                next, record.remarks.edited(false), knows ? Withdrawal.UNCONTESTED : Withdrawal.EARLIER_THAN_EDIT);
    }

    private static Move usual(Meeting meeting) {
        var record = meeting.record();
        boolean waitsForAuthor = record.state == SubmissionState.DRAFT || record.state == SubmissionState.RETURNED;
        if (!meeting.changesContent() && !(meeting.submits() && waitsForAuthor)) {
            return stays(record);
        }
        var next = record.state.afterEdit(meeting.submits(), meeting.knowsDecision());
        return new Move(next, remarks(record, next), Withdrawal.UNCONTESTED);
    }

    private static Move stays(Submission record) {
        return new Move(record.state, record.remarks, Withdrawal.UNCONTESTED);
    }

    private static Remarks remarks(Submission record, SubmissionState next) {
        return next == record.state ? record.remarks : record.remarks.edited(record.state == SubmissionState.REJECTED);
    }
}
