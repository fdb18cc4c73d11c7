-- rule: summary_items_sum
-- title: 总表各项合计
-- severity: error
-- compares: 两张总表中，本年收入合计等于其上各项收入之和，本年支出合计等于其上各类支出之和；年初财政拨款结转和结余等于其下三类拨款之和。
-- example: 本年支出合计2397.44万元，各类支出之和为2127.44万元。
WITH item AS (
    SELECT instance, document_key, body, form, unit, column_code,
           sum(amount) FILTER (name IN ('本年收入合计', '本年支出合计')) AS total,
           coalesce(sum(amount) FILTER (above AND NOT contains(name, '教育收费')), 0) AS items,
           sum(step) FILTER (name IN ('本年收入合计', '本年支出合计') OR above AND NOT contains(name, '教育收费')) AS steps,
           count(*) FILTER (above) AS item_count, min(page) AS page,
           list(cell) FILTER (name IN ('本年收入合计', '本年支出合计')) AS total_cells, list(cell) FILTER (above AND NOT contains(name, '教育收费')) AS item_cells
    FROM w_summary_row GROUP BY ALL
), opening AS (
    SELECT instance, document_key, body, form, unit, sum(amount) FILTER (name LIKE '年初%结转和结余') AS total,
           sum(amount) FILTER (NOT above AND name LIKE '%预算财政拨款') AS items,
           sum(step) FILTER (name LIKE '年初%结转和结余' OR NOT above AND name LIKE '%预算财政拨款') AS steps, min(page) AS page,
           list(cell) FILTER (name LIKE '年初%结转和结余') AS total_cells, list(cell) FILTER (NOT above AND name LIKE '%预算财政拨款') AS item_cells
    FROM w_summary_row WHERE form = 'fiscal_summary' AND column_code = 'income' GROUP BY ALL
)
SELECT document_key, body, form, '' AS line_code, column_code, page, unit,
       CASE WHEN column_code = 'income' THEN '本年收入合计' ELSE '本年支出合计的“' || coalesce(t.title, column_code) || '”' END AS actual_name, coalesce(total, 0) AS actual,
       CASE WHEN column_code = 'income' THEN '其上各项收入之和' ELSE '其上各类支出之和' END AS expected_name, items AS expected, steps * 0.5 AS tolerance,
       CASE WHEN total IS NULL AND column_code IN ('income', 'expenditure', 'expenditure_total') THEN '总表没有本年合计。'
            WHEN item_count = 0 AND total <> 0 THEN '总表只有合计，没有分项。' END AS unchecked,
       total_cells AS actual_cells, item_cells AS expected_cells
FROM item LEFT JOIN w_column_title t USING (column_code)
WHERE total IS NOT NULL OR column_code IN ('income', 'expenditure', 'expenditure_total')
UNION ALL
SELECT document_key, body, form, '', 'income', page, unit, '年初财政拨款结转和结余', total, '其下三类拨款之和', coalesce(items, 0), steps * 0.5,
       CASE WHEN items IS NULL AND total <> 0 THEN '总表没有年初结转的分项。' END, total_cells, item_cells
FROM opening WHERE total IS NOT NULL
