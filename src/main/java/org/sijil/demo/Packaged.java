package org.sijil.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text files that travel in the jar. */
final class Packaged {
    private Packaged() {}

    static String text(String path) {
        try (var file = Packaged.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("Not packaged: " + path);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
