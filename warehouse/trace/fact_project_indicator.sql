-- From indicators of projects to the pages of their self-evaluation forms.
WITH asked AS (
    SELECT ?::VARCHAR AS department, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type, ?::VARCHAR AS item
), fact AS (
    SELECT concat_ws(' ', e.project_name, f.level3, f.target, f.actual) AS of, f.indicator_no AS place, e.document_key, e.page, e.evaluation_no, e.project_code, e.project_name
    FROM fact_project_indicator f JOIN fact_project_evaluation e USING (document_key, evaluation_no) JOIN dim_department d ON d.department_key = f.department_key
    JOIN asked a ON translate(a.department, '()（）', '') = translate(d.name, '()（）', '') AND a.year = f.year_key
    WHERE a.item IS NULL OR e.project_code = a.item OR contains(e.project_name, a.item)
)
SELECT p.of, 'stated' AS role, d.document_key, d.file_name, d.department_name AS body, 'project_self_evaluation' AS form, p.page, NULL::VARCHAR AS sheet, NULL::INTEGER AS line_no,
       p.project_code AS line_code, p.project_name AS line_name, NULL::VARCHAR AS column_code, NULL::VARCHAR AS printed, NULL::VARCHAR AS unit, NULL::DECIMAL(18, 2) AS amount_yuan,
       NULL::DOUBLE AS x0, NULL::DOUBLE AS y0, NULL::DOUBLE AS x1, NULL::DOUBLE AS y1, 1.0::DOUBLE AS confidence
FROM fact p JOIN source.document d USING (document_key)
ORDER BY p.page, p.evaluation_no, p.place;
