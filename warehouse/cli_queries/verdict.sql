-- What was checked and found of one document.
SELECT count(*) FILTER (severity = 'error') AS errors, count(*) FILTER (severity = 'warning') AS warnings, count(*) FILTER (severity = 'info') AS infos,
       any_value(c.lines) AS lines, any_value(c.verified_lines) AS verified_lines, any_value(c.coverage_pct) AS coverage_pct
FROM quality.coverage c LEFT JOIN quality.finding f USING (document_key)
WHERE c.document_key = ?;
