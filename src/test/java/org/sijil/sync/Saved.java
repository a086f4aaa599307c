package org.sijil.sync;

import jakarta.annotation.Nullable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sijil.identity.Caller;
import org.sijil.merge.Fields;
import org.sijil.merge.Path;
import org.sijil.submission.SubmissionView;

/** An edit as a worker saved it on a device. It never changes; what became of it is noted beside. */
final class Saved {
    final Caller by;
    final long number;
    final String record;
    final Wording wording;
    final Map<String, Object> wire;

    /** The version that the record had on the device below this edit; null where it was created here. */
    final @Nullable SubmissionView under;

    /** What the worker saw when saving it, and whose words that were. */
    final Fields shown;

    final Map<Path, String> origins;

    /** Its entry, once it was acknowledged. */
    long seq;

    /** Whether the cursor has ever passed that entry since. */
    boolean isPassed;

    Saved(
            Caller by,
            long number,
            String record,
            Wording wording,
            Map<String, Object> wire,
            @Nullable SubmissionView under,
            Fields shown,
            Map<Path, String> origins) {
        this.by = by;
        this.number = number;
        this.record = record;
        this.wording = wording;
        this.wire = wire;
        this.under = under;
        this.shown = shown;
        this.origins = origins;
    }

    String id() {
        return (String) wire.get("editId");
    }

    @Nullable
    String base() {
        return (String) wire.get("base");
    }

    Set<Path> named() {
        var named = new TreeSet<>(wording.set().paths());
        named.addAll(wording.clear());
        return named;
    }

    boolean names(Path path) {
        return named().stream().anyMatch(path::touches);
    }
}
