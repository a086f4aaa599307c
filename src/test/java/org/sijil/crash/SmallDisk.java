package org.sijil.crash;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file system of a few megabytes, in memory, that a ballast can fill. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4_096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Whoever may not mount one is told so, and the test is skipped. */
    static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        var mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", folder + "")
                .redirectErrorStream(true)
                .start();
        var said = new String(mount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(mount.waitFor() == 0, () -> "NO DISK WAS FILLED: this machine lets us mount none. " + said);
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Takes whatever room is left. */
    void fill() throws IOException {
        try (var channel = FileChannel.open(
                ballast(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (true) channel.write(ByteBuffer.allocate(BLOCK));
        } catch (IOException e) {
            if (Files.getFileStore(folder).getUsableSpace() > 0) throw e;
        }
    }

    void clear() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        new ProcessBuilder("umount", folder.toString()).start().waitFor();
    }
}
