-- From self-evaluation forms to their pages.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT f.*
    FROM fact_project_evaluation f JOIN dim_department d USING (department_key)
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE a.item IS NULL OR f.project_code = a.item OR contains(f.project_name, a.item)
)
SELECT concat_ws(' ', p.project_name, p.score) AS of, 'stated' AS role, d.document_key, d.file_name, d.department_name AS body, 'project_self_evaluation' AS form, p.page, NULL::VARCHAR AS sheet, NULL::INTEGER AS line_no,
       p.project_code AS line_code, p.project_name AS line_name, NULL::VARCHAR AS column_code, NULL::VARCHAR AS printed, NULL::VARCHAR AS unit, NULL::DECIMAL(18, 2) AS amount_yuan,
       NULL::DOUBLE AS x0, NULL::DOUBLE AS y0, NULL::DOUBLE AS x1, NULL::DOUBLE AS y1, 1.0::DOUBLE AS confidence
FROM fact p JOIN source.document d USING (document_key)
ORDER BY p.page, p.evaluation_no;
