package org.sijil.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

/** Who gets which connection of a pool of two. */
class ConnectionsTest {
    private final Turn turn = new Turn();

    @TempDir
    Path folder;

    private AgroalDataSource source;

    @BeforeEach
    void aPool() throws SQLException {
        var connections = new Connections(new Vendor("sqlite"), turn);
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(factory -> factory.connectionProviderClass(JDBC.class)
                                .jdbcUrl("jdbc:sqlite:" + folder.resolve("empty.db"))));
        connections.setExceptionSorter("sqlite", configuration);
        source = AgroalDataSource.from(configuration);
        source.setPoolInterceptors(List.of(connections));
        try (var one = source.getConnection();
                var other = source.getConnection()) {
            assertThat(raw(one)).isNotSameAs(raw(other));
        }
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void whoeverHasTheTurnGetsTheOneThatWroteLast() throws SQLException {
        var writers = turn.take(this::whichIsFree);
        try (var reading = source.getConnection()) {
            assertThat(raw(reading)).isNotSameAs(writers);
            assertThat(turn.take(this::whichIsFree)).isSameAs(writers);
        }
        assertThat(whichIsFree()).as("a reader's").isNotSameAs(writers);
        assertThat(turn.take(this::whichIsFree)).isSameAs(writers);
    }

    @Test
    void whereThatOneIsInUseItIsAnother() throws SQLException {
        var writers = turn.take(this::whichIsFree);
        var other = source.getConnection();
        try (var late = source.getConnection()) {
            assertThat(raw(late)).isSameAs(writers);
            other.close();

            var writersNow = turn.take(this::whichIsFree);

            assertThat(writersNow).isNotSameAs(writers);
            assertThat(turn.take(this::whichIsFree)).isSameAs(writersNow);
        }
    }

    @Test
    void theWritersHasRoomForWhatItWrites() throws SQLException {
        assertThat(turn.<Integer>take(this::roomThere)).isEqualTo(-16_000);
        assertThat(turn.<Integer>take(this::roomThere)).isEqualTo(-16_000);
        try (var reading = source.getConnection();
                var late = source.getConnection()) {
            assertThat(room(reading)).isEqualTo(-2_000);
            assertThat(room(late)).as("of what was the writer's").isEqualTo(-2_000);
        }
        assertThat(turn.<Integer>take(this::roomThere)).isEqualTo(-16_000);
    }

    private SQLiteConnection whichIsFree() {
        try (var connection = source.getConnection()) {
            return raw(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int roomThere() {
        try (var connection = source.getConnection()) {
            return room(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int room(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA cache_size")) {
            return row.getInt(1);
        }
    }

    private static SQLiteConnection raw(Connection connection) throws SQLException {
        return connection.unwrap(SQLiteConnection.class);
    }
}
