-- A body's documents.
SELECT s.document_key, s.file_name, s.title, s.kind, s.fiscal_year, s.pages, s.status, s.published_on, c.lines, c.coverage_pct,
       (SELECT count(*) FROM quality.finding f WHERE f.document_key = s.document_key AND f.severity = 'error') AS errors,
       (SELECT count(*) FROM quality.finding f WHERE f.document_key = s.document_key AND f.severity = 'warning') AS warnings
FROM source.document s LEFT JOIN quality.coverage c USING (document_key)
WHERE s.department_key IN (SELECT department_key FROM dim_department WHERE name = ? AND kind = ?)
   OR s.document_key IN (SELECT q.document_key FROM quality.form q JOIN dim_department d USING (department_key) WHERE d.name = ? AND d.kind = ?)
ORDER BY s.fiscal_year DESC NULLS LAST, s.kind, s.file_name, s.document_key;
