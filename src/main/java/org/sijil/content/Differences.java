package org.sijil.content;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.sijil.merge.Path;

/** Tells where two contents say something else. */
public final class Differences {
    private Differences() {}

    public static List<String> between(Content one, Content other) {
        var before = ContentFields.of(one);
        var after = ContentFields.of(other);
        var paths = new TreeSet<>(before.paths());
        paths.addAll(after.paths());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .map(Path::toString)
                .toList();
    }
}
