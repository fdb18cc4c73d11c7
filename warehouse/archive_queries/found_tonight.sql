-- What the inboxes hold tonight, to be compared with what is kept.
CREATE TEMP TABLE found_tonight (document_key VARCHAR, inbox VARCHAR, path VARCHAR, region VARCHAR);
