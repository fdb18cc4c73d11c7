-- The figures that the prose of a document states.
SELECT claim_no, page, metric, subject_path, aspect, value, unit, value_yuan, sentence, year FROM source.claim WHERE document_key = ?
ORDER BY claim_no;
