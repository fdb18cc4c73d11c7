-- What the archive holds of every document now.
CREATE TEMP TABLE current_state AS FROM w_document_state;
DROP TABLE w_document_state;
