CREATE TABLE register_head (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    seq         BIGINT NOT NULL,
    hash        TEXT   NOT NULL,
    server_time BIGINT NOT NULL
);
INSERT INTO register_head VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);

CREATE TABLE entry (
    seq          BIGINT PRIMARY KEY,
    kind         TEXT   NOT NULL,
    subject      TEXT   NOT NULL,
    version      INTEGER,
    person       TEXT,
    installation TEXT,
    device_time  BIGINT,
    server_time  BIGINT NOT NULL,
    payload      TEXT   NOT NULL,
    hash         TEXT   NOT NULL
);
CREATE INDEX entry_subject ON entry (subject, seq);
