package org.sijil.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.Ports;

/** The commands as whoever holds the machine runs them: the built application, on a register whose server was killed. */
class CommandsIT {
    @TempDir
    static Path written;

    @TempDir
    Path folder;

    @BeforeAll
    static void aServerWritesARegisterAndIsKilled() throws Exception {
        new Application(written)
                .serve(Ports.free(), "made its administrator")
                .destroyForcibly()
                .waitFor();
    }

    @BeforeEach
    void aCopyOfItsFiles() throws IOException {
        try (var files = Files.list(written)) {
            for (Path file : files.toList()) Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    @Test
    void verifyFindsAllAsItWasWritten() throws Exception {
        var verified = run("verify");

        assertThat(verified.code()).isZero();
        assertThat(verified.lines()).hasSize(1);
        assertThat(verified.lines().get(0)).endsWith(" entries, all as they were written.");
    }

    @Test
    void exportWritesOneEntryALine() throws Exception {
        var exported = run("export");

        assertThat(exported.code()).isZero();
        assertThat(exported.lines()).hasSizeGreaterThan(2);
        for (int i = 0; i < exported.lines().size(); i++) {
            assertThat(exported.lines().get(i))
                    .startsWith("{\"seq\":" + (i + 1) + ",")
                    .endsWith("\"}");
        }
    }

    @Test
    void verifyNamesTheEntryThatWasChanged() throws Exception {
        change(2);

        var verified = run("verify");

        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.lines())
                .containsExactly("Entry 2 is broken: its hash does not match what it says and what came before.");
    }

    @Test
    void whatWasChangedIsNotBackedUp() throws Exception {
        change(2);

        var made = run("backup", folder.resolve("backup.db").toString());

        assertThat(made.code()).isEqualTo(1);
        assertThat(String.join("\n", made.lines())).contains("Entry 2 of the copy is broken");
        assertThat(folder.resolve("backup.db")).doesNotExist();
    }

    @Test
    void nothingIsWrittenOverByABackup() throws Exception {
        var there = Files.writeString(folder.resolve("there"), "kept");

        var made = run("backup", there.toString());

        assertThat(made.code()).isEqualTo(2);
        assertThat(made.lines()).containsExactly(there + " exists already. Name a new file.");
        assertThat(there).hasContent("kept");
    }

    private void change(int seq) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sijil.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE entry SET payload = payload || ' ' WHERE seq = " + seq);
        }
    }

    private Application.Ended run(String... words) throws Exception {
        return new Application(folder).run(words);
    }
}
