-- rule: submission_differs
-- title: 上报数与公开数不同
-- severity: warning
-- compares: 同一单位同一年度同一张报表，上报的财决表与公开的报表中同一科目同一列的数字相等；公开时四舍五入的差额不计。
-- example: 支出决算表2080101行政运行的基本支出，公开为120.00万元，上报为1300000.00元。
WITH pair AS (
    SELECT p.instance AS published, s.instance AS submitted, p.document_key, p.body, p.form, p.page, p.unit, d.file_name
    FROM w_form_instance s
    JOIN w_form_instance p ON p.body_key = s.body_key AND p.body_kind = s.body_kind AND p.fiscal_year = s.fiscal_year AND p.kind = s.kind AND p.form = s.form
         AND p.family <> 'submission'
    JOIN w_candidate d ON d.document_key = s.document_key
    WHERE s.family = 'submission' AND s.status = 'loaded' AND p.status = 'loaded' AND s.lines > 0 AND p.lines > 0
), cell AS (
    -- a city's thousand workbooks may have no publication beside them at all
    SELECT *, rowid AS place FROM w_cell WHERE instance IN (SELECT published FROM pair UNION ALL SELECT submitted FROM pair)
), figure AS (
    -- rows of one code or one name in a form are compared by their sum
    SELECT instance, code, CASE WHEN code = '' THEN subject_name_key(name) ELSE '' END AS name_key, column_code, min(name) AS name,
           sum(amount) AS amount, sum(step) AS steps, min(page) AS page, list(place) AS cells
    FROM cell GROUP BY ALL
), level AS (SELECT DISTINCT instance, length(code) AS digits, column_code FROM cell),
compared AS (
    SELECT p.*, coalesce(a.code, b.code) AS code, coalesce(a.name, b.name) AS name, coalesce(a.column_code, b.column_code) AS column_code, a.page AS cell_page,
           coalesce(a.amount, 0) AS actual, coalesce(b.amount, 0) AS expected, coalesce(a.steps, 0) + coalesce(b.steps, 0) AS steps, a.cells AS published_cells, b.cells AS submitted_cells
    FROM pair p JOIN figure a ON a.instance = p.published
    JOIN figure b ON b.instance = p.submitted AND b.code = a.code AND b.name_key = a.name_key AND b.column_code = a.column_code
    UNION ALL
    -- a subject that only one of them has, where the other prints subjects of that level and that column
    SELECT p.*, a.code, a.name, a.column_code, a.page, a.amount, 0, a.steps, a.cells, NULL
    FROM pair p JOIN figure a ON a.instance = p.published AND a.code <> ''
    JOIN level l ON l.instance = p.submitted AND l.digits = length(a.code) AND l.column_code = a.column_code
    ANTI JOIN figure b ON b.instance = p.submitted AND b.code = a.code AND b.column_code = a.column_code
    UNION ALL
    SELECT p.*, b.code, b.name, b.column_code, NULL, 0, b.amount, b.steps, NULL, b.cells
    FROM pair p JOIN figure b ON b.instance = p.submitted AND b.code <> ''
    JOIN level l ON l.instance = p.published AND l.digits = length(b.code) AND l.column_code = b.column_code
    ANTI JOIN figure a ON a.instance = p.published AND a.code = b.code AND a.column_code = b.column_code
)
SELECT c.document_key, c.body, c.form, c.code AS line_code, c.column_code, coalesce(c.cell_page, c.page) AS page, c.unit,
       row_title(c.code, c.name) || '的“' || coalesce(t.title, c.column_code) || '”' AS actual_name, c.actual,
       '上报的《' || c.file_name || '》' AS expected_name, c.expected, c.steps * 0.5 AS tolerance, c.published_cells AS actual_cells, c.submitted_cells AS expected_cells
FROM compared c LEFT JOIN w_column_title t ON t.column_code = c.column_code
