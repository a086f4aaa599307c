package org.sijil.submission;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.merge.Path;

/**
 * Merge paths as they are kept.
 *
 * @param paths null in {@link #AS_NAMED} only
 */
public record PathList(@Nullable List<String> paths) {
    static final PathList NONE = new PathList(List.of());
    /** The paths that the edit names: most change all they name, and a form names dozens. */
    static final PathList AS_NAMED = new PathList(null);

    public PathList {
        paths = paths == null ? null : List.copyOf(paths);
    }

    PathList or(PathList named) {
        return paths == null ? named : this;
    }

    static PathList of(Collection<Path> paths) {
        return new PathList(paths.stream().sorted().map(Path::toString).toList());
    }

    PathList and(Collection<Path> more) {
        return of(Stream.concat(parsed().stream(), more.stream()).collect(Collectors.toSet()));
    }

    Set<Path> parsed() {
        return paths.stream().map(Path::parse).collect(Collectors.toUnmodifiableSet());
    }
}
