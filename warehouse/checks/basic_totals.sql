-- rule: basic_totals
-- title: 人员经费和公用经费合计
-- severity: error
-- compares: 基本支出决算表中，301与303之和等于人员经费合计，302、307、309、310、311、312、313、399之和等于公用经费合计。
-- example: 301为2257.81万元、303为91.23万元，人员经费合计2349.04万元。
WITH amount AS (
    SELECT f.instance, f.document_key, f.body, f.form, f.unit, k.name, k.part,
           sum(c.amount) FILTER (c.name = k.name AND c.code = '') AS total, min(c.page) FILTER (c.name = k.name) AS page,
           sum(c.amount) FILTER (list_contains(k.codes, c.code)) AS parts,
           sum(c.step) FILTER (c.name = k.name AND c.code = '' OR list_contains(k.codes, c.code)) AS steps,
           list(c.rowid) FILTER (c.name = k.name AND c.code = '') AS actual_cells, list(c.rowid) FILTER (list_contains(k.codes, c.code)) AS expected_cells
    FROM w_checked_form f JOIN w_cell c USING (instance)
    CROSS JOIN (SELECT total_name AS name, list(class ORDER BY class) AS codes,
                       CASE WHEN len(codes) = 2 THEN array_to_string(codes, '与') ELSE array_to_string(codes, '、') END || '之和' AS part
                FROM w_economic_group GROUP BY total_name) k
    WHERE f.form = 'general_basic_expenditure' AND c.column_code = 'final'
    GROUP BY ALL
)
SELECT document_key, body, form, '' AS line_code, 'final' AS column_code, page, unit, name AS actual_name, coalesce(total, 0) AS actual, part AS expected_name,
       coalesce(parts, 0) AS expected, steps * 0.5 AS tolerance, CASE WHEN total IS NULL THEN '报表没有' || name || '。' END AS unchecked,
       actual_cells, expected_cells
FROM amount
WHERE total IS NOT NULL OR parts IS NOT NULL
UNION ALL
-- in one list, personnel money is of the classes of 人员经费, public money of the others
SELECT f.document_key, f.body, f.form, c.code, c.column_code, c.page, f.unit, c.code || c.name || '的“' || t.title || '”', c.amount, '应有数', 0, c.steps * 0.5, NULL, [c.cell], []
FROM w_checked_form f JOIN w_coded_cell c USING (instance)
JOIN w_column_title t ON t.column_code = c.column_code
JOIN w_economic_group g ON g.class = c.code AND g.group_code <> c.column_code
WHERE f.form = 'general_basic_expenditure' AND c.column_code IN (SELECT group_code FROM w_economic_group)
