ALTER TABLE edit ADD COLUMN sent_on TEXT;
ALTER TABLE edit ADD COLUMN sent_by TEXT;
ALTER TABLE quarantined ADD COLUMN sent_on TEXT;
ALTER TABLE quarantined ADD COLUMN sent_by TEXT;

-- What came before: the entry of an edit that was kept aside names the installation that sent it.
UPDATE quarantined SET sent_on = (
    SELECT i.id FROM installation i JOIN entry e ON e.payload LIKE '%"sentBy":"' || i.id || '"%'
    WHERE e.seq = quarantined.seq AND i.id <> quarantined.installation LIMIT 1);
UPDATE quarantined SET sent_by = (
    SELECT i.person FROM installation i WHERE i.id = quarantined.sent_on AND i.person <> quarantined.author);
UPDATE edit SET
    sent_on = (SELECT q.sent_on FROM quarantined q WHERE q.edit = edit.id),
    sent_by = (SELECT q.sent_by FROM quarantined q WHERE q.edit = edit.id);
