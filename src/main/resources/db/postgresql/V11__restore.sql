-- While a restore waits to be confirmed, no credential from before it lets anybody in.
ALTER TABLE credential ADD COLUMN suspended BOOLEAN NOT NULL DEFAULT FALSE;

-- In a backup made by Sijil, and only there: how far the register had come.
CREATE TABLE backup_mark (
    receipt TEXT PRIMARY KEY
);

-- Backups that an administrator confirmed as stored off the machine.
CREATE TABLE confirmed_backup (
    seq  BIGINT PRIMARY KEY,
    hash TEXT   NOT NULL
);

CREATE TABLE restore (
    seq           BIGINT PRIMARY KEY,
    confirmed_seq BIGINT
);
