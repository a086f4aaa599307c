CREATE TABLE submission (
    id               TEXT PRIMARY KEY,
    author           TEXT    NOT NULL REFERENCES person (id),
    author_areas     TEXT    NOT NULL,
    state            TEXT    NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'AMENDED', 'REJECTED', 'WITHDRAWN')),
    draft            BOOLEAN NOT NULL,
    version          INTEGER NOT NULL,
    verified_version INTEGER,
    content          TEXT    NOT NULL,
    areas            TEXT    NOT NULL,
    place            TEXT,
    on_day           TEXT,
    event_type       TEXT,
    flags            TEXT    NOT NULL,
    has_blocking_flag BOOLEAN NOT NULL,
    decision         TEXT,
    remarks          TEXT    NOT NULL,
    open_conflicts   INTEGER NOT NULL,
    created_seq      BIGINT  NOT NULL,
    seq              BIGINT  NOT NULL
);
CREATE INDEX submission_seq ON submission (seq);
CREATE INDEX submission_created ON submission (created_seq);
CREATE INDEX submission_author ON submission (author);
CREATE INDEX submission_place ON submission (place);

CREATE TABLE submission_version (
    submission TEXT    NOT NULL REFERENCES submission (id),
    version    INTEGER NOT NULL,
    from_seq   BIGINT  NOT NULL,
    to_seq     BIGINT,
    content    TEXT    NOT NULL,
    digest     TEXT    NOT NULL,
    draft      BOOLEAN NOT NULL,
    areas      TEXT    NOT NULL,
    person     TEXT,
    PRIMARY KEY (submission, version)
);

CREATE TABLE edit (
    id           TEXT PRIMARY KEY,
    edit_id      TEXT    NOT NULL,
    installation TEXT    NOT NULL,
    number       BIGINT  NOT NULL,
    submission   TEXT    NOT NULL,
    person       TEXT    NOT NULL,
    digest       TEXT    NOT NULL,
    kind         TEXT    NOT NULL CHECK (kind IN ('APPLIED', 'MERGED', 'CONFLICTED', 'QUARANTINED')),
    code         TEXT,
    reason       TEXT,
    authored     BOOLEAN NOT NULL,
    changed      TEXT    NOT NULL,
    meant        TEXT    NOT NULL,
    named        TEXT    NOT NULL,
    seq          BIGINT  NOT NULL,
    merged_seq   BIGINT
);
CREATE INDEX edit_submission ON edit (submission);

CREATE TABLE conflict (
    id           TEXT PRIMARY KEY,
    submission   TEXT   NOT NULL REFERENCES submission (id),
    path         TEXT   NOT NULL,
    base         TEXT,
    rivals       TEXT   NOT NULL,
    state        TEXT   NOT NULL CHECK (state IN ('OPEN', 'RESOLVED')),
    opened_seq   BIGINT NOT NULL,
    resolved_seq BIGINT
);
CREATE INDEX conflict_submission ON conflict (submission);
CREATE INDEX conflict_state ON conflict (state, opened_seq);

CREATE TABLE quarantined (
    edit         TEXT PRIMARY KEY REFERENCES edit (id),
    edit_id      TEXT   NOT NULL,
    submission   TEXT   NOT NULL,
    installation TEXT   NOT NULL,
    number       BIGINT NOT NULL,
    author       TEXT   NOT NULL,
    draft        BOOLEAN NOT NULL,
    areas        TEXT   NOT NULL,
    code         TEXT   NOT NULL,
    reason       TEXT   NOT NULL,
    said         TEXT   NOT NULL,
    device_time  BIGINT,
    state        TEXT   NOT NULL CHECK (state IN ('HELD', 'APPLIED', 'DISMISSED')),
    seq          BIGINT NOT NULL,
    closed_seq   BIGINT,
    closed_reason TEXT
);
CREATE INDEX quarantined_submission ON quarantined (submission, state);
CREATE INDEX quarantined_state ON quarantined (state, seq);
CREATE INDEX quarantined_closed ON quarantined (installation, closed_seq);
