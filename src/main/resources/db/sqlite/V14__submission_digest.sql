-- What a base token says of the content: kept, as every page asks for it.
ALTER TABLE submission ADD COLUMN digest TEXT NOT NULL DEFAULT '';
UPDATE submission SET digest = (
    SELECT v.digest FROM submission_version v WHERE v.submission = submission.id AND v.version = submission.version);
