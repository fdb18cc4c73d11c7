-- rule: subtotals_sum
-- title: 上报表中的小计等于其涵盖的各行
-- severity: warning
-- compares: 上报的表中没有科目编码的“小计”“…计”行，等于上一小计以来、其后至下一小计、表首至此或全表各科目之和中的一个；哪一个都不等的，不能确定它涵盖哪些行。
-- example: “小计”的本年支出合计为120.00元，其上各科目合计110.00元。
WITH form AS (
    -- rows of projects repeat the code of their subject
    SELECT instance, document_key, body, form, unit FROM w_form_instance
    WHERE family = 'submission' AND status = 'loaded' AND form NOT LIKE 'project%' AND instance IN (SELECT instance FROM w_coded_row)
), first_total AS (
    SELECT c.instance, min(c.line_no) AS line_no FROM w_cell c JOIN w_total_row t ON t.instance = c.instance AND t.name = c.name WHERE c.code = '' GROUP BY ALL
), sub_row AS (
    SELECT c.instance, c.line_no, coalesce(lag(c.line_no) OVER w, -1) AS before, coalesce(lead(c.line_no) OVER w, 1000000) AS after
    FROM (SELECT DISTINCT instance, line_no FROM w_cell JOIN form USING (instance) WHERE code = '' AND name LIKE '%计') c
    ANTI JOIN first_total f ON f.instance = c.instance AND f.line_no = c.line_no
    WINDOW w AS (PARTITION BY c.instance ORDER BY c.line_no)
), leaf AS (
    SELECT c.instance, c.line_no, c.column_code, c.amount, c.step, c.rowid AS cell
    FROM w_cell c JOIN w_coded_row r ON r.instance = c.instance AND r.code = c.code AND r.is_leaf
    WHERE c.instance IN (SELECT instance FROM sub_row)
), span AS (
    SELECT instance, line_no, before AS low, line_no AS high, 1 AS place, '其上各科目之和' AS title FROM sub_row
    UNION ALL SELECT instance, line_no, line_no, after, 2, '其下各科目之和' FROM sub_row
    UNION ALL SELECT instance, line_no, -1, line_no, 3, '表首至此各科目之和' FROM sub_row
    UNION ALL SELECT instance, line_no, -1, 1000000, 4, '全表各科目之和' FROM sub_row
), summed AS (
    SELECT s.instance, s.line_no, s.place, s.title, l.column_code, sum(l.amount) AS amount, sum(l.step) AS steps, list(l.cell) AS cells
    FROM span s JOIN leaf l ON l.instance = s.instance AND l.line_no > s.low AND l.line_no < s.high
    GROUP BY ALL
), compared AS (
    SELECT c.instance, c.line_no, c.name, c.column_code, c.amount, c.step, c.page, c.rowid AS cell, s.place, s.title, coalesce(m.amount, 0) AS expected, coalesce(m.steps, 0) AS steps,
           m.cells, abs(c.amount - coalesce(m.amount, 0)) <= (c.step + coalesce(m.steps, 0)) * 0.5 AS agrees
    FROM w_cell c JOIN span s ON s.instance = c.instance AND s.line_no = c.line_no
    LEFT JOIN summed m ON m.instance = s.instance AND m.line_no = s.line_no AND m.place = s.place AND m.column_code = c.column_code
    WHERE c.code = ''
), covered AS (
    -- of the spans the one with which most of the row's figures agree
    SELECT DISTINCT ON (instance, line_no) instance, line_no, place
    FROM (SELECT instance, line_no, place, count(*) FILTER (agrees AND amount <> 0) AS telling, count(*) FILTER (agrees) AS agreeing, count(cells) AS known
          FROM compared GROUP BY ALL)
    ORDER BY instance, line_no, telling DESC, known > 0 DESC, agreeing DESC, place
)
SELECT f.document_key, f.body, f.form, '' AS line_code, c.column_code, c.page, f.unit, '“' || c.name || '”的“' || coalesce(t.title, c.column_code) || '”' AS actual_name, c.amount AS actual,
       c.title AS expected_name, c.expected, (c.step + c.steps) * 0.5 AS tolerance, [c.cell] AS actual_cells, c.cells AS expected_cells
FROM compared c JOIN covered USING (instance, line_no, place) JOIN form f USING (instance)
LEFT JOIN w_column_title t ON t.column_code = c.column_code
