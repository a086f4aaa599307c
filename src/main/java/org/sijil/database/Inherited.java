package org.sijil.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.shared.Folders;

/**
 * What the last server left in SQLite's write-ahead log. One that was killed may have written a commit and not forced it to
 * the disk: this server reads it as done, and whoever sends the same again is told so. So the log is forced before anybody
 * is served, or a power cut would take away what was acknowledged.
 */
class Inherited {
    void force(@Observes @Priority(2) StartupEvent start, Vendor vendor, @ConfigProperty(name = "sijil.file") Path file)
            throws IOException {
        var log = Path.of(file + "-wal");
        if (!vendor.hasOneWriter() || !Files.exists(log)) return;
        try (var channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Folders.force(log.toAbsolutePath().getParent());
    }
}
