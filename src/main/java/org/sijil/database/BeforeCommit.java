package org.sijil.database;

/** Work that every write transaction does last, before it commits. */
public interface BeforeCommit {
    void beforeCommit();
}
