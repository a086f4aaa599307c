package org.sijil.submission;

/**
 * What happened to a submission that its content does not show: it was edited after a rejection, or withdrawn after it
 * was verified; and who withdrew it when.
 *
 * @param decidedSeq the register's number of the last decision; a submit answers a RETURN only if it was made knowing it
 * @param withdrawnBy the chain that withdrew it
 * @param withdrawnVersion the first version that was withdrawn; an edit based on it or a later one knows
 */
public record Remarks(
        boolean editedAfterRejection,
        boolean withdrawnLate,
        long decidedSeq,
        String withdrawnBy,
        int withdrawnVersion) {
    static final Remarks NONE = new Remarks(false, false, 0, null, 0);

    Remarks edited(boolean afterRejection) {
        return new Remarks(editedAfterRejection || afterRejection, withdrawnLate, decidedSeq, null, 0);
    }

    Remarks withdrawn(String chain, boolean late, int version) {
        return new Remarks(editedAfterRejection, late, decidedSeq, chain, version);
    }

    Remarks decided(long seq) {
        return new Remarks(false, false, seq, withdrawnBy, withdrawnVersion);
    }
}
