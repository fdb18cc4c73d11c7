-- How the archive is written while documents are read beside it: transactions gather in the log, which is read again after a kill,
-- instead of being worked into the file after every dozen of workbooks, and the cores are left to the reading.
SET checkpoint_threshold = '256MB';
SET threads = 1;
