-- What a person can say of a document in quarantine to have it out of there, with the reason and the advice; no row where it is in none,
-- or where a person rejected it.
SELECT r.cured_by, r.title, r.advice, r.advice_zh
FROM source.document d JOIN quality.reason r ON r.reason = d.reason_code
WHERE d.document_key = ? AND d.status = 'quarantined' AND d.reason_code <> 'rejected';
