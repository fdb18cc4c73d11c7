-- rule: year_jump
-- title: 支出较上年变动远超以往
-- severity: info
-- kind: observation
-- compares: 有三次以上年度变动可比的单位，本年支出合计的变动幅度超过一半，且超过以往最大变动幅度的三倍时提示；这不是差错。
-- example: 以往各年变动不超过12%，本年增长180%。
WITH total AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.document_key, f.body, f.form, f.instance, c.amount, c.page, c.cell
    FROM w_chosen_form f JOIN w_total_cell c ON c.instance = f.instance AND c.column_code = 'total'
    WHERE f.form = 'expenditure' AND c.amount > 0
), change AS (
    SELECT *, lag(amount) OVER each_body AS before, lag(cell) OVER each_body AS cell_before, lag(fiscal_year) OVER each_body AS year_before
    FROM total WINDOW each_body AS (PARTITION BY body_key, body_kind ORDER BY fiscal_year)
), size AS (
    -- doubling and halving are jumps of one size
    SELECT *, abs(ln(amount::DOUBLE / before)) AS jump FROM change WHERE year_before = fiscal_year - 1
), judged AS (
    SELECT *, max(jump) OVER earlier AS most, count(*) OVER earlier AS known
    FROM size WINDOW earlier AS (PARTITION BY body_key, body_kind ORDER BY fiscal_year ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT document_key, body, form, '' AS line_code, 'total' AS column_code, page, before AS expected, amount AS actual, [cell] AS actual_cells, [cell_before] AS expected_cells,
       '本年支出合计' || (amount * 0.0001)::DECIMAL(18, 2) || '万元，上年' || (before * 0.0001)::DECIMAL(18, 2) || '万元，' || CASE WHEN amount > before THEN '增长' ELSE '下降' END
       || round(100 * abs(amount - before)::DOUBLE / before, 1) || '%；以往' || known || '次变动的最大倍数为' || round(exp(most), 2) || '。' AS message
FROM judged WHERE known >= 3 AND jump > ln(1.5) AND jump > 3 * most
