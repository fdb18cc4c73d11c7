-- By what a row of one release is found again in another: its keys, in words and not in numbers of the warehouse, and the
-- figures that it states. What a release lacks of these is left out of the comparison. department_key and document_key
-- stand in every row and need not be named; the body is compared by its name and kind (25_namesake.sql), because its key changes with
-- what else becomes known of it.
CREATE TABLE grain (schema_name VARCHAR, table_name VARCHAR, keys VARCHAR[], figures VARCHAR[]);
INSERT INTO grain VALUES
    ('main', 'fact_expenditure', ['subject_key', 'fund', 'expenditure_type'], ['amount_yuan']),
    ('main', 'fact_income', ['subject_key', 'source'], ['amount_yuan']),
    ('main', 'fact_economic_expenditure', ['subject_key', 'functional_subject_key', 'fund', 'expenditure_type', 'detail'], ['amount_yuan']),
    ('main', 'fact_fund_balance', ['fund'], ['opening_yuan', 'income_yuan', 'expenditure_yuan', 'closing_yuan']),
    ('main', 'fact_three_public', ['item'], ['budget_yuan', 'final_yuan']),
    ('main', 'fact_budget_expenditure', ['subject_key', 'fund', 'expenditure_type'], ['amount_yuan']),
    ('main', 'fact_budget_execution', ['subject_key'], ['budget_yuan', 'final_yuan', 'completion_pct']),
    ('main', 'fact_project_evaluation', ['project_code', 'project_name'], ['initial_budget_yuan', 'adjusted_budget_yuan', 'executed_yuan', 'score', 'goal', 'completion', 'process', 'conclusion', 'problems', 'improvements']),
    ('main', 'fact_project_budget', ['project_code', 'project_name', 'source'], ['initial_budget_yuan', 'adjusted_budget_yuan', 'executed_yuan', 'rate_pct', 'weight', 'score', 'reason']),
    ('main', 'fact_class_budget', ['subject_key', 'fund'], ['initial_budget_yuan', 'adjusted_budget_yuan', 'final_yuan']),
    ('main', 'fact_project_expenditure', ['subject_key', 'project_name', 'line_no'], ['project_code', 'project_type', 'opening_yuan', 'income_yuan', 'expenditure_yuan', 'fiscal_expenditure_yuan', 'closing_yuan']),
    ('main', 'fact_project_indicator', ['project_code', 'level1', 'level2', 'level3'], ['target', 'actual', 'weight', 'score', 'reason']),
    ('main', 'fact_statistic', ['unit', 'metric'], ['value']),
    ('main', 'dim_year', ['year_key'], ['label']),
    ('main', 'dim_department', ['name', 'kind', 'valid_from_year'], ['parent_name', 'province', 'city', 'county', 'valid_to_year']),
    ('main', 'dim_subject', ['system', 'code', 'valid_from_year'], ['name', 'valid_to_year', 'definition']),
    ('source', 'document', ['document_key'], ['status', 'kind', 'department_name', 'fiscal_year', 'reason_code']),
    ('source', 'published_line', ['document_key', 'body', 'form', 'page', 'sheet', 'line_no', 'column_code'], ['line_code', 'line_name', 'printed', 'amount_yuan', 'confidence']),
    ('source', 'claim', ['document_key', 'claim_no'], ['metric', 'subject_path', 'aspect', 'value', 'unit']),
    ('source', 'glossary', ['document_key', 'term'], ['subject_path', 'definition']),
    ('source', 'other_cell', ['document_key', 'page', 'sheet', 'table_no', 'row_no', 'row_path', 'column_path'], ['title', 'printed', 'amount_yuan', 'confidence']),
    ('quality', 'finding', ['document_key', 'rule', 'form', 'line_code', 'column_code', 'page'], ['severity', 'message']);

CREATE TABLE held_column AS
SELECT schema_name, table_name, column_name FROM duckdb_columns() WHERE database_name = 'a'
INTERSECT
SELECT schema_name, table_name, column_name FROM duckdb_columns() WHERE database_name = 'b';

-- Of facts, the figures are named one by one; of other tables a row is the same or is not. by_document: rows belong to
-- documents, most of which are the same in both releases. from_where stands for the release as "@".
CREATE TABLE compared AS
WITH columns AS (
    SELECT schema_name, table_name, list(column_name) AS held FROM held_column GROUP BY ALL
), kept AS (
    SELECT g.schema_name, g.table_name, starts_with(g.table_name, 'fact_') AS is_fact, held,
           list_filter(g.keys, k -> list_contains(held, k)) AS keys, list_filter(g.figures, f -> list_contains(held, f)) AS figures
    FROM grain g JOIN columns USING (schema_name, table_name)
    WHERE getvariable('tables') = 'all' OR starts_with(g.table_name, 'fact_')
), told AS (
    SELECT *, NOT is_fact AND table_name <> 'document' AND list_contains(held, 'document_key') AS by_document FROM kept
)
SELECT *,
       CASE WHEN table_name = 'document' THEN 't.fiscal_year' WHEN by_document THEN 'd.fiscal_year' WHEN list_contains(held, 'year_key') THEN 't.year_key' ELSE 'NULL' END AS year_of_row,
       format('@.{}.{} t ', schema_name, table_name)
       || CASE WHEN is_fact THEN 'LEFT JOIN @.main.dim_department p ON p.department_key = t.department_key ' ELSE '' END
       || CASE WHEN list_contains(keys, 'subject_key') THEN 'LEFT JOIN @.main.dim_subject s ON s.subject_key = t.subject_key ' ELSE '' END
       || CASE WHEN list_contains(keys, 'functional_subject_key') THEN 'LEFT JOIN @.main.dim_subject u ON u.subject_key = t.functional_subject_key ' ELSE '' END
       || CASE WHEN by_document THEN 'LEFT JOIN @.source.document d ON d.document_key = t.document_key ' ELSE '' END AS joined
FROM told;
