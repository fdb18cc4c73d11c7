-- How one document is in the published warehouse.
SELECT status FROM source.document WHERE document_key = ?;
