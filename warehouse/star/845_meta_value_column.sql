-- one row per column of the warehouse that holds a code of a closed list, and the list
CREATE TABLE meta.value_column AS
FROM (VALUES
    ('main', 'fund', NULL, 'fund'), ('main', 'expenditure_type', NULL, 'expenditure_type'), ('main', 'source', 'fact_income', 'income_source'), ('main', 'source', 'income', 'income_source'),
    ('main', 'item', 'fact_three_public', 'three_public_item'), ('main', 'item', 'three_public', 'three_public_item'), ('main', 'detail', NULL, 'economic_detail'),
    ('main', 'budget_origin', NULL, 'budget_origin'), ('main', 'origin', 'fact_expenditure', 'amount_origin'), ('main', 'origin', 'fact_budget_expenditure', 'amount_origin'),
    ('main', 'kind', 'dim_department', 'body_kind'), ('main', 'department_kind', NULL, 'body_kind'), ('main', 'system', NULL, 'subject_system'), ('main', 'level', 'dim_subject', 'subject_level'),
    ('source', 'kind', 'document', 'document_kind'), ('source', 'body_kind', 'document', 'body_kind'), ('source', 'status', 'document', 'document_status'), ('source', 'aspect', 'claim', 'claim_aspect'),
    ('source', 'method', NULL, 'method'), ('quality', 'severity', NULL, 'severity'), ('quality', 'origin', 'finding', 'finding_origin'), ('quality', 'kind', 'department_year', 'document_kind'),
    ('quality', 'department_kind', NULL, 'body_kind')) AS v(schema_name, column_name, table_name, list)
ORDER BY ALL;

COMMENT ON TABLE meta.value_column IS 'one row per column that holds a code of a closed list';
COMMENT ON COLUMN meta.value_column.schema_name IS 'the schema of its table';
COMMENT ON COLUMN meta.value_column.column_name IS 'the column';
COMMENT ON COLUMN meta.value_column.table_name IS 'its table; null: every table of the schema that has a column of this name';
COMMENT ON COLUMN meta.value_column.list IS 'the list, see meta.value';
