package org.sijil.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sijil.shared.Folders;

/** Copies the database into a file while it is in use: what was committed when the copy began. SQLite only. */
@ApplicationScoped
public class Copy {
    private final Vendor vendor;
    private final DataSource database;

    Copy(Vendor vendor, DataSource database) {
        this.vendor = vendor;
        this.database = database;
    }

    /** PostgreSQL has tools of its own. */
    public boolean isPossible() {
        return vendor.hasOneWriter();
    }

    /** What is done with the copy before it counts as made. */
    public interface Finish<T> {
        T finish(Connection copy) throws SQLException;
    }

    /** The file must not exist yet. When this returns, the copy is on the disk; when it throws, there is none. */
    public <T> T make(Path file, Finish<T> finish) {
        try {
            copy(file);
            var finished = finished(file, finish);
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Folders.force(file.toAbsolutePath().getParent());
            return finished;
        } catch (SQLException | IOException | RuntimeException e) {
            remove(file);
            throw e instanceof RuntimeException ours
                    ? ours
                    : new IllegalStateException("No copy was made in " + file, e);
        }
    }

    private void copy(Path file) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, file.toString());
            statement.execute();
        }
    }

    private static <T> T finished(Path file, Finish<T> finish) throws SQLException {
        try (var copy = DriverManager.getConnection("jdbc:sqlite:" + file + "?synchronous=FULL")) {
            return finish.finish(copy);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
