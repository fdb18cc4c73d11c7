-- What the prose says of a subject of a body in a year.
WITH asked AS (SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject)
SELECT c.document_key, d.file_name, c.page, c.metric, c.subject_path, c.aspect, c.value, c.unit, c.sentence
FROM source.claim c JOIN source.document d USING (document_key) JOIN asked a ON translate(a.department, '()（）', '') = translate(d.department_name, '()（）', '') AND a.year = d.fiscal_year
WHERE d.status IN ('loaded', 'loaded_with_findings')
  AND starts_with(c.subject_code, a.subject)
ORDER BY c.page, c.sentence, c.aspect;
