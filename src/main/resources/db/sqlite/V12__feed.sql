-- Where a version ended: a record that leaves a device's scope is told of there.
CREATE INDEX submission_version_ended ON submission_version (to_seq) WHERE to_seq IS NOT NULL;

-- That an edit is not kept aside any more is told to the installation that it names and to the one that sent it.
CREATE INDEX quarantined_sent_on ON quarantined (sent_on, closed_seq);
