-- rule: three_public_part
-- title: 基本支出中的“三公”经费不大于“三公”经费
-- severity: error
-- compares: 基本支出决算表的30212、30217、30231、31013分别不大于“三公”经费决算表的因公出国（境）、公务接待、公务用车运行维护、公务用车购置。
-- example: 30217公务接待费2.00万元，“三公”经费表的公务接待费1.00万元。
WITH pair(code, column_code) AS (
    VALUES ('30212', 'final_abroad'), ('30217', 'final_reception'), ('30231', 'final_vehicle_operation'), ('31013', 'final_vehicle_purchase')
), part AS (
    SELECT disclosure, document_key, body, form, unit, code, any_value(name) AS name,
           coalesce(sum(amount) FILTER (column_code = 'total'), sum(amount)) AS amount,
           coalesce(sum(steps) FILTER (column_code = 'total'), sum(steps)) AS steps, min(page) AS page,
           coalesce(list(cell) FILTER (column_code = 'total'), list(cell)) AS cells
    FROM w_disclosure_cell WHERE form = 'general_basic_expenditure'
    GROUP BY ALL
), whole AS (
    SELECT f.disclosure, c.column_code, sum(c.amount) AS amount, sum(c.step) AS steps, list(c.rowid) AS cells
    FROM w_disclosure_form f JOIN w_cell c USING (instance) WHERE f.form = 'three_public' GROUP BY ALL
)
SELECT p.document_key, p.body, p.form, p.code AS line_code, x.column_code, p.page, p.unit, p.code || p.name AS actual_name, p.amount AS actual,
       '“三公”经费支出决算表的' || t.title AS expected_name, coalesce(w.amount, 0) AS expected, (p.steps + coalesce(w.steps, p.steps)) * 0.5 AS tolerance, true AS at_most,
       CASE WHEN s.disclosure IS NULL THEN '没有“三公”经费支出决算表的决算数。' END AS unchecked,
       p.cells AS actual_cells, w.cells AS expected_cells
FROM part p
JOIN pair x USING (code)
JOIN w_column_title t ON t.column_code = x.column_code
LEFT JOIN whole w ON w.disclosure = p.disclosure AND w.column_code = x.column_code
LEFT JOIN (SELECT DISTINCT disclosure FROM whole WHERE column_code LIKE 'final_%') s ON s.disclosure = p.disclosure
