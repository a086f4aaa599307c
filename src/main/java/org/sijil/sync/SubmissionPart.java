package org.sijil.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.submission.Submissions;

/** Submissions in scope that changed; each stands where it changed last. */
@ApplicationScoped
class SubmissionPart implements FeedPart {
    private final Submissions submissions;

    SubmissionPart(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public List<FeedItem> first(int count, Stretch stretch) {
        return submissions.changed(stretch.scope(), stretch.after(), stretch.upTo(), count).stream()
                .map(FeedItem::of)
                .toList();
    }
}
