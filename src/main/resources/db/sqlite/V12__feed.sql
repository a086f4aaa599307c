-- Where a version ended: a record that leaves a device's scope is told of there.
CREATE INDEX submission_version_ended ON submission_version (to_seq) WHERE to_seq IS NOT NULL;
