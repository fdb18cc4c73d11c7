-- From figures of the year before to the sentences that state them.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*, s.code
    FROM fact_prior_year f JOIN dim_department d USING (department_key) LEFT JOIN dim_subject s USING (subject_key)
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE (a.subject IS NULL OR starts_with(s.code, a.subject)) AND f.metric = coalesce(a.item, f.metric)
)
SELECT concat_ws(' ', p.metric, p.code, p.value, p.unit) AS of, 'stated' AS role, c.document_key, d.file_name, d.department_name AS body, 'prose' AS form, c.page, NULL::VARCHAR AS sheet, NULL::INTEGER AS line_no,
       c.subject_code AS line_code, coalesce(nullif(c.subject_path, ''), c.metric) AS line_name, c.aspect AS column_code, c.value::VARCHAR AS printed, c.unit, c.value_yuan AS amount_yuan,
       NULL::DOUBLE AS x0, NULL::DOUBLE AS y0, NULL::DOUBLE AS x1, NULL::DOUBLE AS y1, 1.0::DOUBLE AS confidence, c.sentence
FROM fact p
JOIN source.claim c ON c.document_key = p.document_key AND c.metric = p.metric AND c.subject_code IS NOT DISTINCT FROM p.code AND c.aspect = 'prior_year_final'
JOIN source.document d ON d.document_key = c.document_key
ORDER BY p.metric, p.code, c.page, c.claim_no;
