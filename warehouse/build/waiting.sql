-- The documents that wait for a person.
SELECT document_key FROM source.document WHERE status = 'quarantined';
