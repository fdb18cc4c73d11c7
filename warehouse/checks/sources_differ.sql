-- rule: sources_differ
-- title: 同一报表在两份文件中数字不同
-- severity: warning
-- kind: observation
-- compares: 同一单位同一年度的一张报表若在两份文件（如PDF和附件表格）中都有，数字应相同；不同时采用其中一份。
-- example: 支出决算表在PDF中合计100.00万元，在附件中合计101.00万元。
WITH content AS (
    SELECT i.*, c.cells, c.hashes
    FROM w_form_instance i
    JOIN (SELECT instance, count(*) AS cells, sum(hash(code, column_code, amount)) AS hashes FROM w_cell
          -- an empty cell in one file is 0.00 in the other
          WHERE amount <> 0 GROUP BY instance) c USING (instance)
    WHERE i.status = 'loaded'
), other AS (
    SELECT a.instance AS mine, b.instance AS theirs, a.document_key, a.body, a.form, a.page, a.unit, d.file_name
    FROM content a
    JOIN content b ON b.body_key = a.body_key AND b.body_kind = a.body_kind AND b.fiscal_year = a.fiscal_year AND b.kind = a.kind AND b.form = a.form
         AND a.chosen AND NOT b.chosen
         -- cell by cell, see submission_differs
         AND (a.family = 'submission') = (b.family = 'submission') AND (a.cells <> b.cells OR a.hashes <> b.hashes)
    JOIN w_candidate d ON d.document_key = b.document_key
), both_sides AS (
    SELECT o.mine, o.theirs, c.code, subject_name_key(c.name) AS name, c.column_code, c.amount FROM other o JOIN w_cell c ON c.instance = o.mine
    UNION ALL
    SELECT o.mine, o.theirs, c.code, subject_name_key(c.name), c.column_code, -c.amount FROM other o JOIN w_cell c ON c.instance = o.theirs
), compared AS (
    SELECT mine, theirs, count(*) AS differences
    FROM (SELECT mine, theirs FROM both_sides GROUP BY mine, theirs, code, name, column_code HAVING sum(amount) <> 0)
    GROUP BY ALL
)
SELECT o.document_key, o.body, o.form, o.page,
       coalesce(t.title, o.form) || '在《' || o.file_name || '》中的数字与本文件有' || c.differences || '处不同，采用本文件。' AS message
FROM other o JOIN compared c USING (mine, theirs) LEFT JOIN w_form_title t ON t.form = o.form
