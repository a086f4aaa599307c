package org.sijil.sync;

import jakarta.annotation.Nullable;
import org.sijil.submission.Submission;

/**
 * A change and the entry where it stands in the feed; a submission is still to be rendered, together with others.
 *
 * @param characters how much was read for it, where that may be much
 */
record FeedItem(
        long seq,
        int characters,
        @Nullable Change change,
        @Nullable Submission submission) {

    static FeedItem of(long seq, Change change) {
        return of(seq, 0, change);
    }

    static FeedItem of(long seq, int characters, Change change) {
        return new FeedItem(seq, characters, change, null);
    }

    static FeedItem of(Submission submission) {
        return new FeedItem(submission.seq, submission.characters(), null, submission);
    }
}
