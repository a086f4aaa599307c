package org.sijil;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A fresh database for a run of the tests: a SQLite file, or a PostgreSQL server where that profile is asked for. */
public class Databases implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "register-");
            var key = folder.resolve("sijil.key").toString();
            if (!System.getProperty("quarkus.test.profile", "").contains("postgresql")) {
                return Map.of(
                        "sijil.file",
                        folder.resolve("sijil.db").toString(),
                        "sijil.key-file",
                        key,
                        "sijil.revocations-file",
                        key + ".revocations");
            }
            server = EmbeddedPostgres.start();
            return Map.of(
                    "sijil.key-file",
                    key,
                    "sijil.revocations-file",
                    key + ".revocations",
                    "quarkus.datasource.jdbc.url",
                    server.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username",
                    "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
