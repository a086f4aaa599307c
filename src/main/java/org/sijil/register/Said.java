package org.sijil.register;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What becomes one entry: its kind, the thing it is about and that thing's version, who said it on which installation,
 * what their clock showed, and what was said. The payload is any record; its texts marked {@code @Protected} go into the
 * protected part.
 */
public record Said(
        String kind,
        String subject,
        @Nullable Integer version,
        @Nullable String person,
        @Nullable String installation,
        @Nullable Instant deviceTime,
        Record payload) {

    public static Said by(String person, String installation, String kind, String subject, Record payload) {
        return new Said(kind, subject, null, person, installation, null, payload);
    }

    /** Said by Sijil itself: at first start, by a command on the machine. */
    public static Said bySijil(String kind, String subject, Record payload) {
        return new Said(kind, subject, null, null, null, null, payload);
    }

    public Said at(Integer newVersion) {
        return new Said(kind, subject, newVersion, person, installation, deviceTime, payload);
    }

    public Said told(Instant time) {
        return new Said(kind, subject, version, person, installation, time, payload);
    }
}
