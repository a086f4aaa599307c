package org.sijil.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Folders, and a power cut: a file that was written and forced is lost all the same while its folder is not. */
public final class Folders {
    private Folders() {}

    /** Makes the folder, and those above it, where there are none; on return they stay. */
    public static void make(Path folder) throws IOException {
        var whole = folder.toAbsolutePath();
        if (Files.isDirectory(whole)) return;
        make(whole.getParent());
        Files.createDirectories(whole); // perhaps another one is making it
        force(whole.getParent());
    }

    /** On return it names what it names now, whatever happens. */
    public static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
