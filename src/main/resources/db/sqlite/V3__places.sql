CREATE TABLE place (
    id        TEXT PRIMARY KEY,
    parent    TEXT REFERENCES place (id),
    level     TEXT   NOT NULL CHECK (level IN ('COUNTRY', 'GOVERNORATE', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY', 'NEIGHBOURHOOD', 'CAMP')),
    name_en   TEXT   NOT NULL,
    name_ar   TEXT   NOT NULL,
    search    TEXT   NOT NULL,
    lat       DOUBLE PRECISION,
    lon       DOUBLE PRECISION,
    path      TEXT   NOT NULL,
    seq       BIGINT NOT NULL
);
CREATE INDEX place_seq ON place (seq);
CREATE INDEX place_path ON place (path);

CREATE TABLE facility (
    id      TEXT PRIMARY KEY,
    place   TEXT   NOT NULL REFERENCES place (id),
    type    TEXT   NOT NULL CHECK (type IN ('EDUCATION', 'HEALTH', 'CAMP', 'WORSHIP', 'MARKET', 'BAKERY', 'WATER', 'POWER', 'CIVIL_DEFENCE', 'AID', 'ADMINISTRATION', 'OTHER')),
    name_en TEXT   NOT NULL,
    name_ar TEXT   NOT NULL,
    search  TEXT   NOT NULL,
    lat     DOUBLE PRECISION,
    lon     DOUBLE PRECISION,
    seq     BIGINT NOT NULL
);
CREATE INDEX facility_seq ON facility (seq);
CREATE INDEX facility_place ON facility (place);

CREATE TABLE assignment (
    person    TEXT    NOT NULL REFERENCES person (id),
    area      TEXT    NOT NULL REFERENCES place (id),
    sees_area BOOLEAN NOT NULL,
    seq       BIGINT  NOT NULL,
    PRIMARY KEY (person, area)
);
