package org.sijil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of registers that the bench made itself. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    static Path copy(Path folder, Path to) throws IOException {
        delete(to);
        Files.createDirectories(to);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.copy(file, to.resolve(file.getFileName()));
        }
        return to;
    }
}
