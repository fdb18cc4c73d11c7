-- one row per column on which at least two comparisons fail: such columns are tried whole
CREATE TEMP TABLE w_suspect_column AS
SELECT instance, form, column_code, min(line_no) FILTER (rule = 'columns_sum') AS first_line, max(line_no) FILTER (rule = 'columns_sum') AS last_line
FROM w_suspect_cell GROUP BY ALL HAVING count(DISTINCT comparison) > 1;
