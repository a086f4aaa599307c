package org.sijil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijil.shared.Folders;
import org.sijil.shared.Json;
import org.sijil.shared.Problem;

/**
 * Who was let in, shut out, given a role or areas, in a file outside the database and its backups: after a restore from an
 * older backup the register has forgotten it, and a seized tablet would be let in again. A line is on the disk before what it
 * says is committed; so it may tell of what was never done, which shuts out one too many.
 * Without a file the lines go to the application's log, for whoever collects that.
 */
@ApplicationScoped
public class RevocationLog {
    private static final Logger LOG = Logger.getLogger(RevocationLog.class);

    private final Optional<Path> file;
    private final Clock clock;

    RevocationLog(@ConfigProperty(name = "sijil.revocations-file") Optional<Path> file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** What was last done about a device, or about a person's role or areas. */
    public enum Kind {
        DEVICE_PAIRED,
        DEVICE_REVOKED,
        ROLE_GIVEN,
        AREAS_ASSIGNED
    }

    /**
     * One line.
     *
     * @param subject an installation or a person
     * @param areas with AREAS_ASSIGNED: all of them
     */
    public record Line(
            Instant at,
            Kind kind,
            String subject,
            @Nullable Role role,
            @Nullable List<Area> areas) {
        /** Two lines about the same thing: the later one stands. */
        private List<Object> about() {
            return List.of(role != null, areas != null, subject);
        }
    }

    public record Area(String area, boolean seesArea) {}

    public void note(Kind kind, String subject) {
        append(new Line(clock.instant(), kind, subject, null, null));
    }

    void noteRole(String person, Role role) {
        append(new Line(clock.instant(), Kind.ROLE_GIVEN, person, role, null));
    }

    public void noteAreas(String person, List<Area> areas) {
        append(new Line(clock.instant(), Kind.AREAS_ASSIGNED, person, null, areas));
    }

    /**
     * The last word on each device, role and person's areas, in the order of the lines.
     *
     * @param unreadable lines that are none: torn by a power cut, or changed by hand
     */
    public record LastWords(Collection<Line> lines, int unreadable) {}

    public LastWords lastWords() {
        var last = new LinkedHashMap<List<Object>, Line>();
        int unreadable = 0;
        for (String text : lines()) {
            var line = read(text);
            if (line.isEmpty() && !text.isBlank()) unreadable++;
            line.ifPresent(one -> {
                last.remove(one.about());
                last.put(one.about(), one);
            });
        }
        return new LastWords(last.values(), unreadable);
    }

    private static Optional<Line> read(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Json.read(text, Line.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private synchronized List<String> lines() {
        try {
            return file.isPresent() && Files.exists(file.get()) ? Files.readAllLines(file.get()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private void append(Line line) {
        var text = Json.write(line);
        file.ifPresentOrElse(path -> append(path, "\n" + text), () -> LOG.infof("Revocation log: %s", text));
    }

    /** BUSY where it cannot be written, as on a full disk: then what it says must not be done either. */
    private synchronized void append(Path path, String text) {
        var folder = path.toAbsolutePath().getParent();
        try {
            Folders.make(folder);
            boolean begins = !Files.exists(path);
            write(path, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            if (begins) Folders.force(folder);
        } catch (IOException e) {
            LOG.errorf(e, "The revocation log %s cannot be written; what it should tell of is not done.", path);
            throw new Problem.Busy();
        }
    }

    private static void write(Path path, ByteBuffer bytes) throws IOException {
        try (var channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
    }
}
