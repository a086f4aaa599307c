package org.sijil.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which database this build runs on. Only this package asks. */
@ApplicationScoped
class Vendor {
    private final boolean sqlite;

    Vendor(@ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.sqlite = kind.equals("sqlite");
    }

    /** SQLite has one writer; PostgreSQL has many. */
    boolean hasOneWriter() {
        return sqlite;
    }
}
