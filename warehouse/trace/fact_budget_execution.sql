-- From budget and final as the prose states them to its sentences.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*, s.code, s.name AS subject_name
    FROM fact_budget_execution f JOIN dim_department d USING (department_key) JOIN dim_subject s USING (subject_key)
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE (a.subject IS NULL OR starts_with(s.code, a.subject)) AND f.fund = coalesce(a.fund, f.fund)
)
SELECT p.code || ' ' || p.subject_name || ' ' || p.fund AS of, 'stated' AS role, c.document_key, d.file_name, d.department_name AS body, 'prose' AS form, c.page, NULL::VARCHAR AS sheet, NULL::INTEGER AS line_no,
       c.subject_code AS line_code, coalesce(nullif(c.subject_path, ''), c.metric) AS line_name, c.aspect AS column_code, c.value::VARCHAR AS printed, c.unit, c.value_yuan AS amount_yuan,
       NULL::DOUBLE AS x0, NULL::DOUBLE AS y0, NULL::DOUBLE AS x1, NULL::DOUBLE AS y1, 1.0::DOUBLE AS confidence, c.sentence
FROM fact p
JOIN source.claim c ON c.document_key = p.document_key AND c.subject_code = p.code AND c.aspect IN ('budget', 'adjusted_budget', 'final', 'completion_pct')
JOIN source.document d ON d.document_key = c.document_key
ORDER BY p.code, c.page, c.claim_no;
