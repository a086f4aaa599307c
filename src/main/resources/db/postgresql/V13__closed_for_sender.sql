-- That an edit is not kept aside any more is told to the installation that sent it, whatever installation it names.
DROP INDEX quarantined_closed;
CREATE INDEX quarantined_closed ON quarantined ((coalesce(sent_on, installation)), closed_seq);
