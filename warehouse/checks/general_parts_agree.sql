-- rule: general_parts_agree
-- title: 一般公共预算支出表与其明细一致
-- severity: error
-- compares: 一般公共预算支出决算表的基本支出等于基本支出决算表的人员经费与公用经费之和；每个科目的项目支出等于项目支出决算表，合计等于支出决算明细表。
-- example: 2150805在一般公共预算支出决算表为334.20万元，在明细表为335.43万元。
WITH basic AS (
    -- one list has a row 合计, blocks have 人员经费合计 and 公用经费合计
    SELECT f.disclosure, coalesce(sum(c.amount) FILTER (c.name = t.name AND c.column_code = 'total'),
                                  sum(c.amount) FILTER (c.name IN ('人员经费合计', '公用经费合计') AND c.column_code = 'final')) AS amount, max(c.step) * 2 AS steps,
           coalesce(list(c.rowid) FILTER (c.name = t.name AND c.column_code = 'total'),
                    list(c.rowid) FILTER (c.name IN ('人员经费合计', '公用经费合计') AND c.column_code = 'final')) AS cells
    FROM w_disclosure_form f JOIN w_cell c USING (instance) LEFT JOIN w_total_row t USING (instance)
    WHERE f.form = 'general_basic_expenditure' AND c.code = ''
    GROUP BY f.disclosure
), pair(column_code, form, other_column, title) AS (
    VALUES ('project', 'general_project_expenditure', 'final', '项目支出决算表'), ('total', 'general_expenditure_detail', 'total', '支出决算明细表')
), needed AS (
    SELECT g.disclosure, g.instance, g.document_key, g.body, g.unit, g.page, p.* FROM w_disclosure_form g CROSS JOIN pair p
    WHERE g.form = 'general_expenditure'
      AND EXISTS (SELECT 1 FROM w_disclosure_form o WHERE o.disclosure = g.disclosure AND o.form = p.form)
), mine AS (
    SELECT n.disclosure, n.form, c.* EXCLUDE (disclosure, form) FROM needed n
    JOIN w_disclosure_cell c ON c.disclosure = n.disclosure AND c.form = 'general_expenditure' AND c.column_code = n.column_code
), theirs AS (
    SELECT n.disclosure, n.form, c.* EXCLUDE (disclosure, form) FROM needed n
    JOIN w_disclosure_cell c ON c.disclosure = n.disclosure AND c.form = n.form AND c.column_code = n.other_column
), level AS (
    -- a subject of a level that the other form does not print at all is missing there and not zero; the row 合计 is a level too
    SELECT DISTINCT disclosure, form, length(code) AS digits FROM w_disclosure_cell
), compared AS (
    SELECT coalesce(m.disclosure, o.disclosure) AS disclosure, coalesce(m.form, o.form) AS form, coalesce(m.code, o.code) AS code, coalesce(m.name, o.name) AS name,
           coalesce(m.amount, 0) AS actual, coalesce(o.amount, 0) AS expected, coalesce(m.steps, o.steps) + coalesce(o.steps, m.steps) AS steps, m.page,
           m.cell AS mine, o.cell AS theirs
    FROM mine m FULL JOIN theirs o ON o.disclosure = m.disclosure AND o.form = m.form AND o.code = m.code
)
SELECT n.document_key, n.body, 'general_expenditure' AS form, c.code AS line_code, n.column_code, coalesce(c.page, n.page) AS page, n.unit,
       row_title(c.code, c.name) || '的“' || k.title || '”' AS actual_name, c.actual, n.title || '的同一科目' AS expected_name, c.expected, c.steps * 0.5 AS tolerance, NULL AS unchecked,
       [c.mine] AS actual_cells, [c.theirs] AS expected_cells
FROM compared c JOIN needed n ON n.disclosure = c.disclosure AND n.form = c.form
JOIN level a ON a.disclosure = c.disclosure AND a.form = 'general_expenditure' AND a.digits = length(c.code)
JOIN level b ON b.disclosure = c.disclosure AND b.form = c.form AND b.digits = length(c.code)
JOIN w_column_title k ON k.column_code = n.column_code
UNION ALL
SELECT g.document_key, g.body, g.form, '', 'basic', g.page, g.unit, '合计行的“基本支出”', coalesce(t.amount, 0), '基本支出决算表的人员经费与公用经费之和', coalesce(b.amount, 0),
       (coalesce(t.steps, 0) + coalesce(b.steps, 0)) * 0.5, CASE WHEN b.amount IS NULL THEN '没有基本支出决算表的合计。' WHEN x.disclosure IS NULL THEN '报表没有合计行。' END,
       [t.cell], b.cells
FROM w_disclosure_form g
LEFT JOIN (SELECT DISTINCT disclosure FROM w_disclosure_cell WHERE form = 'general_expenditure' AND code = '') x ON x.disclosure = g.disclosure
LEFT JOIN w_disclosure_cell t ON t.disclosure = g.disclosure AND t.form = g.form AND t.code = '' AND t.column_code = 'basic'
LEFT JOIN basic b ON b.disclosure = g.disclosure
WHERE g.form = 'general_expenditure'
