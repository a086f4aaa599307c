package org.sijil.submission;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.merge.Path;

/** Merge paths as they are kept. */
public record PathList(List<String> paths) {
    static final PathList NONE = new PathList(List.of());

    public PathList {
        paths = paths == null ? List.of() : List.copyOf(paths);
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
