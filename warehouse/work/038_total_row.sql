-- one row per form that has a row for the sum of all its subjects: what that row is called. Where several may be it, 合计 goes
-- before the others, the year's total before what closes a side. In a form without codes other names than 合计 mean other things.
CREATE TEMP TABLE w_total_row AS
SELECT c.instance, first(c.name ORDER BY c.name <> '合计', list_position(['total', 'year_total', 'closing_total'], r.kind), c.line_no) AS name
FROM w_cell c JOIN w_row_name r ON r.name = c.name AND r.kind IN ('total', 'year_total', 'closing_total')
WHERE c.code = '' AND (c.name = '合计' OR c.instance IN (SELECT instance FROM w_coded_row))
GROUP BY c.instance;
