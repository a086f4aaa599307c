package org.sijil.sync;

import jakarta.annotation.Nullable;
import org.sijil.submission.Submission;

/** A change and the entry where it stands in the feed; a submission is still to be rendered, together with others. */
record FeedItem(long seq, @Nullable Change change, @Nullable Submission submission) {

    static FeedItem of(long seq, Change change) {
        return new FeedItem(seq, change, null);
    }

    static FeedItem of(Submission submission) {
        return new FeedItem(submission.seq, null, submission);
    }
}
