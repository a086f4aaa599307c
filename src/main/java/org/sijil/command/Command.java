package org.sijil.command;

import io.quarkus.runtime.QuarkusApplication;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sijil.database.Reader;
import org.sijil.register.Backups;
import org.sijil.register.Entries;
import org.sijil.register.Entry;
import org.sijil.register.Verification;

/** The commands for whoever holds the machine. They need no role and are not on the wire. */
class Command implements QuarkusApplication {
    private static final String USAGE = """
            backup   copies the register to a new file, also while the server runs, and prints how far it reaches
            export   writes the register to standard output, one entry a line (NDJSON)
            verify   walks the register; names the first broken entry and ends with 1 if there is one
            """;

    private final Reader reader;
    private final Entries entries;
    private final Verification verification;
    private final Backups backups;
    private final PrintStream out = System.out;

    Command(Reader reader, Entries entries, Verification verification, Backups backups) {
        this.reader = reader;
        this.entries = entries;
        this.verification = verification;
        this.backups = backups;
    }

    @Override
    public int run(String... arguments) throws IOException {
        return switch (arguments[0]) {
            case "backup" -> backup(arguments);
            case "export" -> export();
            case "verify" -> verify();
            default -> {
                System.err.print(USAGE);
                yield 2;
            }
        };
    }

    private int backup(String... arguments) {
        if (arguments.length != 2) return refused("backup FILE: names the file that the copy is made in.");
        if (!backups.arePossible()) return refused("PostgreSQL has backups of its own; see docs/operations.md.");
        var file = Path.of(arguments[1]).toAbsolutePath();
        if (Files.exists(file)) return refused(file + " exists already. Name a new file.");
        out.println(backups.make(file));
        return 0;
    }

    private static int refused(String why) {
        System.err.println(why);
        return 2;
    }

    private int export() throws IOException {
        try (var lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            reader.read(() -> {
                entries.each(entry -> write(lines, entry));
                return null;
            });
        }
        return 0;
    }

    private static void write(BufferedWriter lines, Entry entry) {
        try {
            lines.append(entry.line()).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int verify() {
        var result = verification.verify();
        result.broken()
                .ifPresentOrElse(
                        broken -> out.println("Entry " + broken.seq() + " is broken: " + broken.why() + "."),
                        () -> out.println(result.entries() + " entries, all as they were written."));
        return result.broken().isPresent() ? 1 : 0;
    }
}
