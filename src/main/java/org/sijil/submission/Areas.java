package org.sijil.submission;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Place paths in one column, each after a bar, so that a part can be looked for: {@code |SY/SY07/|SY/SY02/}. */
final class Areas {
    private Areas() {}

    static String column(Collection<String> paths) {
        return paths.stream().map(path -> "|" + path).collect(Collectors.joining());
    }

    static List<String> paths(String column) {
        return Arrays.stream(column.split("\\|"))
                .filter(path -> !path.isEmpty())
                .toList();
    }
}
