-- rule: detail_parts_agree
-- title: 支出决算明细表等于各部分之和
-- severity: error
-- compares: 每个科目的合计和每个经济分类类级：支出决算明细表等于基本、项目、经营支出决算明细表之和；一般公共预算财政拨款支出决算明细表等于其基本、项目支出决算明细表之和。
-- example: 2050202小学教育的301：支出决算明细表120.00万元，基本支出100.00万元、项目支出10.00万元。
WITH made_of(form, part) AS (
    VALUES ('expenditure_detail', 'basic_expenditure_detail'), ('expenditure_detail', 'project_expenditure_detail'),
           ('expenditure_detail', 'operating_expenditure_detail'),
           ('general_expenditure_detail', 'general_basic_expenditure_detail'), ('general_expenditure_detail', 'general_project_expenditure_detail')
), whole AS (
    -- a form of which a part is missing, or was not read, is compared with nothing
    SELECT w.disclosure, w.instance, w.document_key, w.body, w.form, w.unit, w.page, count(p.instance) = count(*) AS complete
    FROM made_of m JOIN w_disclosure_form w ON w.form = m.form
    LEFT JOIN (SELECT disclosure, form, instance FROM w_disclosure_form
               UNION ALL
               -- a part without a figure is there, and empty
               SELECT d.disclosure, i.form, i.instance FROM w_form_instance i JOIN w_disclosure_form d ON d.document_key = i.document_key AND d.body = i.body
               WHERE i.lines = 0 AND i.chosen) p ON p.disclosure = w.disclosure AND p.form = m.part
    GROUP BY ALL
), compared_cell AS (
    SELECT f.disclosure, f.form, c.* FROM w_disclosure_form f JOIN (FROM w_coded_cell UNION ALL FROM w_total_cell) c USING (instance)
    WHERE c.column_code = 'total' OR length(c.column_code) = 3 AND is_subject_code(c.column_code)
), mine AS (
    SELECT w.*, c.code, c.name, c.column_code, c.amount, c.steps, c.cell FROM whole w JOIN compared_cell c ON c.disclosure = w.disclosure AND c.form = w.form
), parts AS (
    SELECT w.disclosure, w.form, c.code, c.column_code, sum(c.amount) AS amount, sum(c.steps) AS steps, list(c.cell) AS cells
    FROM whole w JOIN made_of m ON m.form = w.form JOIN compared_cell c ON c.disclosure = w.disclosure AND c.form = m.part
    GROUP BY ALL
)
SELECT m.document_key, m.body, m.form, m.code AS line_code, m.column_code, m.page, m.unit,
       row_title(m.code, m.name) || '的“' || CASE m.column_code WHEN 'total' THEN '合计' ELSE m.column_code END || '”' AS actual_name, m.amount AS actual,
       '各部分明细表之和' AS expected_name, coalesce(p.amount, 0) AS expected, (m.steps + coalesce(p.steps, 0)) * 0.5 AS tolerance,
       CASE WHEN NOT m.complete THEN '缺少其中的一张明细表。' END AS unchecked, [m.cell] AS actual_cells, p.cells AS expected_cells
FROM mine m LEFT JOIN parts p ON p.disclosure = m.disclosure AND p.form = m.form AND p.code = m.code AND p.column_code = m.column_code
WHERE m.complete
