CREATE TABLE displacement_record (
    id          TEXT PRIMARY KEY,
    version     INTEGER NOT NULL,
    measure     TEXT    NOT NULL CHECK (measure IN ('NEW', 'SECONDARY', 'RETURN', 'STOCK')),
    origin      TEXT    NOT NULL REFERENCES place (id),
    from_day    TEXT    NOT NULL,
    until_day   TEXT    NOT NULL,
    counted     BOOLEAN NOT NULL,
    lines       TEXT    NOT NULL,
    created_seq BIGINT  NOT NULL,
    seq         BIGINT  NOT NULL
);
CREATE INDEX displacement_record_days ON displacement_record (from_day);

CREATE TABLE displacement_record_version (
    record   TEXT    NOT NULL REFERENCES displacement_record (id),
    version  INTEGER NOT NULL,
    from_seq BIGINT  NOT NULL,
    to_seq   BIGINT,
    said     TEXT    NOT NULL,
    PRIMARY KEY (record, version)
);
