package org.sijil.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Region;
import org.sijil.Said;
import org.sijil.Tablet;

/** Every row that names an entry names a real one: no provisional number outlives its transaction. */
@QuarkusTest
class NumbersTest {
    @Inject
    DataSource database;

    @Test
    void noRowKeepsAProvisionalNumber() throws SQLException {
        var region = new Region();
        var tablet = region.tablet();
        var submission = Tablet.newId();
        tablet.push(tablet.submits(
                submission, Said.all(Said.at(region.town, "2023-10-05"), Said.casualties(Said.killed("ALL", 1)))));
        new Desk(region.supervisor()).verify(submission);

        for (var column : numberColumns()) {
            assertThat(largest(column)).as(column).isLessThanOrEqualTo(head());
        }
    }

    private List<String> numberColumns() throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = database.getConnection();
                var columns = connection.getMetaData().getColumns(null, null, null, "%seq")) {
            while (columns.next()) found.add(columns.getString("TABLE_NAME") + "." + columns.getString("COLUMN_NAME"));
        }
        assertThat(found).hasSizeGreaterThan(10);
        return found;
    }

    private long largest(String column) throws SQLException {
        var table = column.substring(0, column.indexOf('.'));
        return number("SELECT coalesce(max(" + column.substring(table.length() + 1) + "), 0) FROM " + table);
    }

    private long head() throws SQLException {
        return number("SELECT seq FROM register_head");
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
