-- From counts and other figures to the sentences that state them, or to the cells of 机构运行信息表 and of budgets that print them.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*
    FROM fact_statistic f JOIN dim_department d USING (department_key)
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE f.metric = coalesce(a.item, f.metric)
), stated AS (
    SELECT p.metric || ' ' || p.value || ' ' || p.unit AS of, 'stated' AS role, c.document_key, d.file_name, d.department_name AS body, 'prose' AS form, c.page, NULL::VARCHAR AS sheet, NULL::INTEGER AS line_no,
       c.subject_code AS line_code, coalesce(nullif(c.subject_path, ''), c.metric) AS line_name, c.aspect AS column_code, c.value::VARCHAR AS printed, c.unit, c.value_yuan AS amount_yuan,
       NULL::DOUBLE AS x0, NULL::DOUBLE AS y0, NULL::DOUBLE AS x1, NULL::DOUBLE AS y1, 1.0::DOUBLE AS confidence, c.sentence
    FROM fact p
    JOIN source.claim c ON c.document_key = p.document_key AND coalesce(c.value_yuan, c.value) = p.value
      AND (c.metric = p.metric AND c.qualifier = '' AND c.aspect = 'count'
           OR (p.metric, c.metric, c.aspect, c.qualifier) IN (SELECT (statistic, metric, aspect, qualifier) FROM meta.statistic))
    JOIN source.document d ON d.document_key = c.document_key
), printed AS (
    SELECT p.metric || ' ' || p.value || ' ' || p.unit AS of, 'published' AS role, l.document_key, d.file_name, l.body, l.form, l.page, l.sheet, l.line_no,
       l.line_code, l.line_name, l.column_code, l.printed, l.unit, l.amount_yuan, l.x0, l.y0, l.x1, l.y1, l.confidence, NULL::VARCHAR AS sentence
    FROM fact p
    JOIN source.published_line l ON l.document_key = p.document_key AND l.department_key = p.department_key AND (l.form = 'agency_operation_information' AND l.column_code = 'final'
      OR p.metric LIKE '%\_budget' ESCAPE '\' AND l.form IN ('three_public_budget', 'agency_operation_budget', 'procurement_budget')) AND l.amount_yuan = p.value
    JOIN source.document d ON d.document_key = l.document_key
    WHERE p.unit = '元'
)
SELECT * FROM (SELECT * FROM stated UNION ALL SELECT * FROM printed)
ORDER BY of, page, line_no;
