CREATE TABLE claim (
    id          TEXT PRIMARY KEY,
    version     INTEGER NOT NULL,
    statement   TEXT    NOT NULL,
    assessment  TEXT    NOT NULL,
    submission  TEXT REFERENCES submission (id),
    person      TEXT    NOT NULL REFERENCES person (id),
    speaker     TEXT    NOT NULL,
    metric      TEXT    NOT NULL CHECK (metric IN ('KILLED', 'INJURED', 'MISSING', 'DETAINED', 'SETTLEMENTS_ATTACKED', 'FACILITIES_HIT', 'PROHIBITED_WEAPON_USES', 'DISPLACED', 'ATTRIBUTION', 'OTHER')),
    first_day   TEXT,
    last_day    TEXT,
    created_seq BIGINT  NOT NULL,
    seq         BIGINT  NOT NULL
);
CREATE INDEX claim_created ON claim (created_seq);
CREATE INDEX claim_speaker ON claim (speaker);

CREATE TABLE claim_place (
    claim TEXT NOT NULL REFERENCES claim (id),
    place TEXT NOT NULL REFERENCES place (id),
    PRIMARY KEY (claim, place)
);
CREATE INDEX claim_place_place ON claim_place (place);

CREATE TABLE claim_version (
    claim      TEXT    NOT NULL REFERENCES claim (id),
    version    INTEGER NOT NULL,
    from_seq   BIGINT  NOT NULL,
    to_seq     BIGINT,
    assessment TEXT    NOT NULL,
    person     TEXT    NOT NULL REFERENCES person (id),
    PRIMARY KEY (claim, version)
);
