-- Who sent an edit under another's name hears of its end too.
CREATE INDEX quarantined_sent_on ON quarantined (sent_on, closed_seq);
