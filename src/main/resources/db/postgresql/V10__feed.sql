-- Where a version ended: a record that leaves a device's scope is told of there.
CREATE INDEX submission_version_ended ON submission_version (to_seq) WHERE to_seq IS NOT NULL;

-- That an edit is not kept aside any more is told to the installation that sent it, whatever installation it names.
DROP INDEX quarantined_closed;
CREATE INDEX quarantined_closed ON quarantined ((coalesce(sent_on, installation)), closed_seq);
