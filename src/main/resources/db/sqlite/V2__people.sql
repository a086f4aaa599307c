CREATE TABLE person (
    id            TEXT PRIMARY KEY,
    name          TEXT    NOT NULL,
    sign_in_name  TEXT    NOT NULL UNIQUE,
    password_hash TEXT    NOT NULL,
    one_time      BOOLEAN NOT NULL,
    role          TEXT    NOT NULL CHECK (role IN ('FIELD_WORKER', 'SUPERVISOR', 'ANALYST', 'INTEGRATOR', 'ADMINISTRATOR')),
    created_seq   BIGINT  NOT NULL
);

CREATE TABLE installation (
    id          TEXT PRIMARY KEY,
    person      TEXT    NOT NULL REFERENCES person (id),
    kind        TEXT    NOT NULL CHECK (kind IN ('DEVICE', 'CONSOLE')),
    name        TEXT    NOT NULL,
    revoked_at  BIGINT,
    created_seq BIGINT  NOT NULL
);
CREATE INDEX installation_person ON installation (person);

CREATE TABLE credential (
    hash         TEXT PRIMARY KEY,
    person       TEXT   NOT NULL REFERENCES person (id),
    installation TEXT   NOT NULL REFERENCES installation (id),
    issued_at    BIGINT NOT NULL,
    expires_at   BIGINT,
    revoked_at   BIGINT
);
CREATE INDEX credential_installation ON credential (installation);

CREATE TABLE pairing_code (
    hash         TEXT PRIMARY KEY,
    person       TEXT   NOT NULL REFERENCES person (id),
    expires_at   BIGINT NOT NULL,
    installation TEXT
);
