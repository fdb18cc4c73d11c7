-- rule: budget_summary_balances
-- title: 预算总表收支平衡
-- severity: error
-- compares: 收支预算总表、财政拨款收支预算总表中，收入总计等于支出总计；支出总计等于其上各类支出之和。
-- example: 收入总计100.00元，支出总计110.00元。
WITH line AS (
    SELECT f.document_key, f.body, f.form, f.unit, c.*, c.rowid AS cell,
           c.name IN ('收入总计', '支出总计', '总计', '收入合计', '支出合计', '收支总计') AS is_total,
           c.name LIKE '%合计' OR c.name LIKE '%总计' OR c.name LIKE '%小计' AS is_sum
    FROM w_cell c JOIN w_checked_form f USING (instance)
    WHERE f.form IN ('income_expenditure_budget_summary', 'fiscal_budget_summary')
), side AS (
    -- the grand total is the last row of its column that is one
    SELECT instance, document_key, body, form, unit, column_code, last(amount ORDER BY line_no) AS total, last(step ORDER BY line_no) AS step, last(page ORDER BY line_no) AS page,
           last(cell ORDER BY line_no) AS cell
    FROM line WHERE is_total GROUP BY ALL
), first_sum AS (
    SELECT instance, column_code, min(line_no) AS line_no FROM line WHERE is_sum GROUP BY ALL
), items AS (
    SELECT l.instance, l.document_key, l.body, l.form, l.unit, l.column_code, min(l.page) AS page,
           sum(l.amount) FILTER (l.line_no = s.line_no AND l.is_sum) AS total, sum(l.amount) FILTER (l.line_no < s.line_no) AS items,
           sum(l.step) AS steps, count(*) FILTER (l.line_no < s.line_no) AS item_count,
           list(l.cell) FILTER (l.line_no = s.line_no AND l.is_sum) AS total_cells, list(l.cell) FILTER (l.line_no < s.line_no) AS item_cells
    FROM line l JOIN first_sum s USING (instance, column_code)
    WHERE l.line_no <= s.line_no AND l.column_code LIKE 'expenditure%'
    GROUP BY ALL
)
SELECT i.document_key, i.body, i.form, '' AS line_code, 'income' AS column_code, i.page, i.unit, '收入总计' AS actual_name, i.total AS actual,
       '支出总计' AS expected_name, e.total AS expected, (i.step + e.step) * 0.5 AS tolerance, NULL AS unchecked, [i.cell] AS actual_cells, [e.cell] AS expected_cells
FROM side i JOIN side e ON e.instance = i.instance AND e.column_code IN ('expenditure', 'expenditure_total')
WHERE i.column_code = 'income'
UNION ALL
SELECT m.document_key, m.body, m.form, '', m.column_code, m.page, m.unit, '支出合计的“' || coalesce(t.title, m.column_code) || '”', m.total,
       '其上各类支出之和', m.items, m.steps * 0.5, CASE WHEN m.item_count = 0 THEN '总表只有合计，没有分项。' END, m.total_cells, m.item_cells
FROM items m LEFT JOIN w_column_title t USING (column_code)
