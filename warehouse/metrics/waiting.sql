-- How many documents wait for a person, by reason, the most first. One that was rejected waits no more.
SELECT reason_code, count(*) AS documents
FROM source.document
WHERE status = 'quarantined' AND reason_code IS DISTINCT FROM 'rejected'
GROUP BY reason_code
ORDER BY documents DESC, reason_code;
