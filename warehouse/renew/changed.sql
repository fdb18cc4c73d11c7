-- The documents that are new, changed or gone since the last release: what the archive holds of them (current_state) is not what
-- it held then.
CREATE TEMP TABLE changed_document AS
SELECT document_key FROM (
    (SELECT document_key, state FROM current_state EXCEPT SELECT document_key, state FROM kept.w_document_state)
    UNION ALL
    (SELECT document_key, state FROM kept.w_document_state EXCEPT SELECT document_key, state FROM current_state))
GROUP BY document_key;
