CREATE TABLE incident (
    id          TEXT PRIMARY KEY,
    version     INTEGER NOT NULL,
    occurrence  TEXT    NOT NULL,
    grade       TEXT    NOT NULL CHECK (grade IN ('CONFIRMED', 'FAIR', 'WEAK', 'CONTESTED', 'DISCOUNTED')),
    choices     TEXT    NOT NULL,
    area        TEXT    NOT NULL,
    first_day   TEXT,
    created_seq BIGINT  NOT NULL,
    seq         BIGINT  NOT NULL
);
CREATE INDEX incident_created ON incident (created_seq);

CREATE TABLE incident_version (
    incident   TEXT    NOT NULL REFERENCES incident (id),
    version    INTEGER NOT NULL,
    from_seq   BIGINT  NOT NULL,
    to_seq     BIGINT,
    occurrence TEXT    NOT NULL,
    grade      TEXT    NOT NULL,
    choices    TEXT    NOT NULL,
    PRIMARY KEY (incident, version)
);

CREATE TABLE link (
    id         TEXT PRIMARY KEY,
    submission TEXT    NOT NULL REFERENCES submission (id),
    version    INTEGER NOT NULL,
    incident   TEXT    NOT NULL REFERENCES incident (id),
    marks      TEXT    NOT NULL,
    matches    TEXT    NOT NULL,
    alone      BOOLEAN NOT NULL,
    from_seq   BIGINT  NOT NULL,
    to_seq     BIGINT
);
CREATE INDEX link_submission ON link (submission);
CREATE INDEX link_incident ON link (incident);

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

ALTER TABLE submission ADD COLUMN duplicate_of TEXT;
CREATE INDEX submission_duplicate_of ON submission (duplicate_of);
