package org.sijil.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.submission.Quarantined;
import org.sijil.submission.QuarantinedEdits;

/** Edits that this installation sent, that were kept aside, and that are applied or dismissed now. */
@ApplicationScoped
class QuarantinePart implements FeedPart {
    private final QuarantinedEdits quarantined;

    QuarantinePart(QuarantinedEdits quarantined) {
        this.quarantined = quarantined;
    }

    @Override
    public List<FeedItem> first(int count, Stretch stretch) {
        var installation = stretch.scope().caller().installation();
        return quarantined.closed(installation, stretch.after(), stretch.upTo(), count).stream()
                .map(edit -> FeedItem.of(edit.closedSeq, edit.characters(), closed(edit)))
                .toList();
    }

    private static Change closed(Quarantined edit) {
        return new Change.QuarantineClosed(edit.editId, edit.state, edit.code, edit.closing());
    }
}
