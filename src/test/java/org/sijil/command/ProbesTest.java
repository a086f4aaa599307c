package org.sijil.command;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Office;

/** What a platform learns of a server: a status and nothing else. */
@QuarkusTest
class ProbesTest {
    @Inject
    DataSource database;

    @BeforeEach
    void afterTheFirstStart() {
        Office.administrator();
    }

    @Test
    void aServerThatReadsItsRegisterIsLiveAndReady() {
        assertAnswers("/live", 200);
        assertAnswers("/ready", 200);
    }

    @Test
    void aServerThatCannotReadItsRegisterIsLiveAndNotReadyUntilItCan() throws SQLException {
        change("ALTER TABLE register_head RENAME TO register_head_away");
        try {
            assertAnswers("/live", 200);
            assertAnswers("/ready", 503);
        } finally {
            change("ALTER TABLE register_head_away RENAME TO register_head");
        }
        assertAnswers("/ready", 200);
    }

    private static void assertAnswers(String path, int status) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.body().asString()).as(path).isEmpty();
    }

    private void change(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}
