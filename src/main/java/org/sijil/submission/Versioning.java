package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Begins the next version of a record: its content, where it belongs, its flags. What of it is kept aside moves along,
 * so that whoever reviews the record sees it.
 */
@ApplicationScoped
class Versioning {
    private final Versions versions;
    private final Belonging belonging;
    private final Flags flags;

    Versioning(Versions versions, Belonging belonging, Flags flags) {
        this.versions = versions;
        this.belonging = belonging;
        this.flags = flags;
    }

    /**
     * State, draft and remarks of the record are set before.
     *
     * @param person who made it; null for Sijil itself
     * @return what is to be done with the entry's number
     */
    LongConsumer next(Dossier dossier, Written written, @Nullable String person) {
        var record = dossier.existing();
        var last = record.version == 0
                ? null
                : versions.of(dossier, record.version).orElseThrow();
        record.version++;
        record.written = written;
        belonging.note(record, dossier.surroundings);
        flags.judge(record, dossier.surroundings);
        boolean moved = last == null || last.draft != record.draft || !last.areas.equals(record.areas);
        if (moved) dossier.held().forEach(held -> held.moveWith(record));
        var version = new SubmissionVersion();
        version.submission = record.id;
        version.version = record.version;
        version.written = written;
        version.digest = versions.digest(written);
        record.digest = version.digest;
        version.draft = record.draft;
        version.areas = record.areas;
        version.person = person;
        dossier.adds(version);
        return seq -> {
            if (last != null) last.toSeq = seq;
            version.fromSeq = seq;
        };
    }
}
