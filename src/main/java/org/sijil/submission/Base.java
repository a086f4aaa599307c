package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijil.content.ContentFields;
import org.sijil.merge.Change;
import org.sijil.merge.Changes;
import org.sijil.merge.Fields;

/**
 * The version that an edit was made on, as its token {@code version:seq:digest} names it: by number if the digest
 * matches, else any version of that content (the register may have been restored), else unknown.
 *
 * @param version the number of that version here; 0 without a base
 * @param seq when the device had read the record; 0 without a base
 */
record Base(boolean isKnown, Fields fields, int version, long fromSeq, long seq) {
    static final Base EMPTY = new Base(true, Fields.NONE, 0, 0, 0);

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,9}):(\\d{1,18}):([0-9a-f]{32})");

    /** The number of the version that a token names; 0 for none. */
    static int number(@Nullable String token) {
        if (token == null) return 0;
        var parts = TOKEN.matcher(token);
        return parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
    }

    Changes changesSince(Collection<Change> ofRecord) {
        return isKnown ? Changes.since(fromSeq, ofRecord) : Changes.unknownBase(ofRecord);
    }

    static String token(Submission record) {
        return record.version + ":" + record.seq + ":" + record.digest;
    }

    /** Finds the bases of edits. */
    @ApplicationScoped
    static class Finder {
        private final Versions versions;

        Finder(Versions versions) {
            this.versions = versions;
        }

        /** A token of another shape is one that this register never gave: unknown. */
        Base find(Dossier dossier, @Nullable String token) {
            if (token == null) return EMPTY;
            var parts = TOKEN.matcher(token);
            if (!parts.matches()) return new Base(false, Fields.NONE, 0, 0, 0);
            long seq = Long.parseLong(parts.group(2));
            return version(dossier, Integer.parseInt(parts.group(1)), parts.group(3))
                    .map(version ->
                            new Base(true, ContentFields.of(version.content()), version.version, version.fromSeq, seq))
                    .orElse(new Base(false, Fields.NONE, 0, 0, seq));
        }

        /** Most often it is the version of that number, which was read along with the record. */
        private Optional<SubmissionVersion> version(Dossier dossier, int number, String digest) {
            return versions.of(dossier, number)
                    .filter(version -> version.digest.equals(digest))
                    .or(() -> versions.withDigest(dossier, digest));
        }
    }
}
