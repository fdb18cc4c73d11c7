-- rule: summary_balances
-- title: 总表收支平衡
-- severity: error
-- compares: 两张总表中，本年收入合计加年初结转（及使用非财政拨款结余）等于总计，本年支出合计加结余分配和年末结转等于总计，两边总计相等。
-- example: 本年收入合计100.00万元、年初结转和结余5.00万元，总计110.00万元。
WITH side AS (
    SELECT instance, document_key, body, form, unit, column_code,
           sum(amount) FILTER (name IN ('总计', '收入总计', '支出总计')) AS total,
           sum(amount) FILTER (name IN ('本年收入合计', '本年支出合计')) AS year_total,
           -- a row with an empty cell is no line: carry-over that is not printed is zero
           coalesce(sum(amount) FILTER (name LIKE '使用%结余%' OR name LIKE '年初%结转和结余' OR name = '结余分配' OR name LIKE '年末%结转和结余'), 0) AS carried,
           sum(step) FILTER (name IN ('总计', '收入总计', '支出总计', '本年收入合计', '本年支出合计', '结余分配') OR name LIKE '使用%结余%'
                             OR name LIKE '年初%结转和结余' OR name LIKE '年末%结转和结余') AS steps,
           sum(step) FILTER (name IN ('总计', '收入总计', '支出总计')) AS total_step, min(page) FILTER (name LIKE '%总计') AS page,
           list(cell) FILTER (name IN ('总计', '收入总计', '支出总计')) AS total_cells,
           list(cell) FILTER (name IN ('本年收入合计', '本年支出合计', '结余分配') OR name LIKE '使用%结余%' OR name LIKE '年初%结转和结余'
                              OR name LIKE '年末%结转和结余') AS part_cells
    FROM w_summary_row GROUP BY ALL
)
SELECT s.document_key, s.body, s.form, '' AS line_code, s.column_code, s.page, s.unit, coalesce(t.title, s.column_code) || '一边的总计' AS actual_name, total AS actual,
       CASE WHEN column_code = 'income' THEN '本年收入合计与年初结转等之和' ELSE '本年支出合计与年末结转等之和' END AS expected_name, year_total + carried AS expected,
       steps * 0.5 AS tolerance,
       CASE WHEN total IS NULL THEN '总表没有总计。' WHEN year_total IS NULL THEN '总表没有本年合计。' END AS unchecked,
       total_cells AS actual_cells, part_cells AS expected_cells
FROM side s LEFT JOIN w_column_title t USING (column_code)
WHERE coalesce(total, year_total) IS NOT NULL
UNION ALL
SELECT i.document_key, i.body, i.form, '', 'income', i.page, i.unit, '收入总计', i.total, '支出总计', e.total, (i.total_step + e.total_step) * 0.5,
       CASE WHEN i.total IS NULL OR e.total IS NULL THEN '总表缺一边的总计。' END, i.total_cells, e.total_cells
FROM side i JOIN side e ON e.instance = i.instance AND e.column_code IN ('expenditure', 'expenditure_total')
WHERE i.column_code = 'income'
