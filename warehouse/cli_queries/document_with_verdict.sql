-- All that is known of one document, with what was checked and found of it.
SELECT d.*, c.lines, c.verified_lines, c.coverage_pct, count(f.finding_key) FILTER (severity = 'error') AS errors,
       count(f.finding_key) FILTER (severity = 'warning') AS warnings, count(f.finding_key) FILTER (severity = 'info') AS infos
FROM source.document d LEFT JOIN quality.coverage c USING (document_key) LEFT JOIN quality.finding f USING (document_key)
WHERE document_key = ?
GROUP BY ALL;
