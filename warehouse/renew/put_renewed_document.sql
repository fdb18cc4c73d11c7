-- Names them: a list of keys.
INSERT INTO renewed_document SELECT unnest(?::VARCHAR[]);
