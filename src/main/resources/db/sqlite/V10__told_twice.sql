-- Who told of the same kind of event at the same place on the same day; it also serves whoever asks for an author's.
DROP INDEX submission_author;
CREATE INDEX submission_telling ON submission (author, place, on_day, event_type);
