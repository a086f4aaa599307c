-- One index serves who told the same before and what happened at a place: each of the two took a page of its own for every
-- report. An author's reports follow one another.
DROP INDEX submission_place;
DROP INDEX submission_telling;
CREATE INDEX submission_telling ON submission (place, on_day, event_type, author);
CREATE INDEX submission_author ON submission (author);
