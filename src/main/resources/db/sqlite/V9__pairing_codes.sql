-- Who made the code; it lets in only while its maker may still make it. Codes from before this are refused.
ALTER TABLE pairing_code ADD COLUMN made_by TEXT REFERENCES person (id);
