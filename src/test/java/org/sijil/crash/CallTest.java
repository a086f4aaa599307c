package org.sijil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call in which a process is killed may have been done: it is told in three ways, and must not be missed in any. */
class CallTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledThreadWasDoingIsPerhapsDone() throws IOException {
        var calls = read(
                "7 pwrite64(5<log>, \"\\x61\", 1, 24) = ?",
                "8 pwrite64(5<log>, \"\\x62\", 1, 25 <unfinished ...>",
                "9 fsync(5<log> <unfinished ...>",
                "8 <... pwrite64 resumed>)              = ?",
                "7 +++ killed by SIGKILL +++",
                "9 +++ killed by SIGKILL +++");

        assertThat(calls).extracting(Call::name).containsExactly("pwrite64", "pwrite64", "fsync");
        assertThat(calls).extracting(Call::result).containsOnly(Call.UNKNOWN);
        assertThat(calls).extracting(Call::ended).containsExactly(0L, 3L, 5L);
        assertThat(calls.subList(0, 2)).extracting(Call::lastNumber).containsExactly(24L, 25L);
    }

    @Test
    void whatFailedIsLeftOut() throws IOException {
        var calls = read(
                "7 pwrite64(5<log>, \"\\x61\", 1, 24) = -1 ENOSPC (No space left on device)",
                "7 pwrite64(5<log>, \"\\x61\", 1, 24) = 1");

        assertThat(calls).extracting(Call::result).containsExactly(1L);
    }

    private List<Call> read(String... lines) throws IOException {
        return Call.read(Files.writeString(folder.resolve("telling"), String.join("\n", lines)));
    }
}
