package org.sijil.merge;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Short words for the tests: fields, patches and changes as one would tell them. */
final class Words {
    static final String MINE = "my tablet";
    static final String OTHER = "another tablet";
    static final String THIRD = "a third tablet";

    static Path path(String text) {
        return Path.parse(text);
    }

    /** Paths and values in turn. */
    static Fields fields(Object... pathsAndValues) {
        var fields = Fields.NONE;
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            fields = fields.with(path((String) pathsAndValues[i]), pathsAndValues[i + 1]);
        }
        return fields;
    }

    static Patch says(String chain, long number, Object... pathsAndValues) {
        return Patch.of(chain, number, fields(pathsAndValues), Set.of());
    }

    static Patch clears(String chain, long number, String... paths) {
        return Patch.of(chain, number, Fields.NONE, paths(paths));
    }

    /** One that changed all that it named. */
    static Change changed(String chain, long number, long seq, String... paths) {
        return new Change(chain, number, seq, paths(paths), paths(paths), paths(paths));
    }

    /** One that only became a rival, or said what was there already. */
    static Change meant(String chain, long number, long seq, String... paths) {
        return new Change(chain, number, seq, Set.of(), paths(paths), paths(paths));
    }

    /** One that repeated what its base said. */
    static Change named(String chain, long number, long seq, String... paths) {
        return new Change(chain, number, seq, Set.of(), Set.of(), paths(paths));
    }

    static Changes since(long base, Change... changes) {
        return Changes.since(base, List.of(changes));
    }

    static Set<Path> paths(String... paths) {
        return Set.copyOf(parsed(List.of(paths)));
    }

    private static Collection<Path> parsed(Collection<String> paths) {
        return paths.stream().map(Path::parse).collect(Collectors.toSet());
    }

    private Words() {}
}
