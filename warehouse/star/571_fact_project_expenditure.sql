-- one row per body, year, subject and project of 项目收入支出决算表 (财决06)
CREATE TABLE fact_project_expenditure AS
WITH told AS (
    -- provinces call the columns 项目代码, 二级项目代码, 项目编码
    SELECT document_key, form, body, line_no, min(text) FILTER (regexp_full_match(heading, '.*项目(编码|代码|编号)')) AS project_code,
           min(text) FILTER (regexp_full_match(heading, '.*项目(类别|类型|属性)')) AS project_type
    FROM archive.row_word GROUP BY ALL
), project AS (
    SELECT f.body_key, f.body_kind, f.fiscal_year, f.document_key, i.body_as_read, c.code, c.name, c.line_no,
           coalesce(sum(c.amount) FILTER (c.column_code = 'opening_balance'), 0) AS opening, coalesce(sum(c.amount) FILTER (c.column_code = 'income'), 0) AS income,
           coalesce(sum(c.amount) FILTER (c.column_code = 'total'), 0) AS expenditure, coalesce(sum(c.amount) FILTER (c.column_code = 'total_fiscal'), 0) AS fiscal,
           coalesce(sum(c.amount) FILTER (c.column_code = 'closing_balance'), 0) AS closing
    FROM w_chosen_form f JOIN w_form_instance i USING (instance) JOIN w_cell c USING (instance)
    SEMI JOIN w_project_row p ON p.instance = c.instance AND p.line_no = c.line_no
    WHERE f.form = 'project_income_expenditure'
    GROUP BY ALL
)
SELECT v.department_key, p.fiscal_year AS year_key, s.subject_key, t.project_code, p.name AS project_name, t.project_type,
       p.opening::DECIMAL(18, 2) AS opening_yuan, p.income::DECIMAL(18, 2) AS income_yuan,
       p.expenditure::DECIMAL(18, 2) AS expenditure_yuan, p.fiscal::DECIMAL(18, 2) AS fiscal_expenditure_yuan, p.closing::DECIMAL(18, 2) AS closing_yuan, p.line_no, p.document_key
FROM project p
JOIN w_body_version v ON v.body_key = p.body_key AND v.body_kind = p.body_kind AND p.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
JOIN w_subject_of_year s ON s.code = p.code AND s.fiscal_year = p.fiscal_year
LEFT JOIN told t ON t.document_key = p.document_key AND t.form = 'project_income_expenditure' AND coalesce(t.body, '') = p.body_as_read AND t.line_no = p.line_no
ORDER BY year_key, v.department_key, p.document_key, p.line_no;

COMMENT ON TABLE fact_project_expenditure IS 'one row per project in 项目收入支出决算表 (财决06) of a submitted workbook; its money is a part of the project expenditure of fact_expenditure, never add them';
COMMENT ON COLUMN fact_project_expenditure.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_project_expenditure.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_project_expenditure.subject_key IS 'functional subject under which the project stands, see dim_subject';
COMMENT ON COLUMN fact_project_expenditure.project_code IS 'code of the project as printed; null where none is';
COMMENT ON COLUMN fact_project_expenditure.project_type IS 'kind of the project (类别) as printed, such as 特定目标类; null where none is';
COMMENT ON COLUMN fact_project_expenditure.project_name IS 'name of the project';
COMMENT ON COLUMN fact_project_expenditure.opening_yuan IS 'opening balance (年初结转和结余) in yuan';
COMMENT ON COLUMN fact_project_expenditure.income_yuan IS 'income of the year (本年收入) in yuan';
COMMENT ON COLUMN fact_project_expenditure.expenditure_yuan IS 'expenditure of the year (本年支出) in yuan';
COMMENT ON COLUMN fact_project_expenditure.fiscal_expenditure_yuan IS 'the part of it that is fiscal appropriation (财政拨款支出) in yuan';
COMMENT ON COLUMN fact_project_expenditure.closing_yuan IS 'closing balance (年末结转和结余) in yuan';
COMMENT ON COLUMN fact_project_expenditure.line_no IS 'place of the row in its form, from 1';
COMMENT ON COLUMN fact_project_expenditure.document_key IS 'the document that prints it, see source.document';
