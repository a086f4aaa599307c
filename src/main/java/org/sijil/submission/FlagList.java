package org.sijil.submission;

import java.util.List;

/** The flags of one version. */
public record FlagList(List<Flag> flags) {
    public FlagList {
        flags = flags == null ? List.of() : List.copyOf(flags);
    }
}
