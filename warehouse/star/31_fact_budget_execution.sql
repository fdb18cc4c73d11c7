-- one row per body, year and subject of which the prose of final accounts states budget and final (no reader fills it yet)
CREATE TABLE fact_budget_execution (
    department_key BIGINT,
    year_key       INTEGER,
    subject_key    BIGINT,
    budget_yuan    DECIMAL(18, 2),
    final_yuan     DECIMAL(18, 2),
    completion_pct DECIMAL(18, 4),
    document_key   VARCHAR
);

COMMENT ON TABLE fact_budget_execution IS 'one row per body, year and subject of which the prose of final accounts states budget and final (no reader fills it yet)';
COMMENT ON COLUMN fact_budget_execution.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_budget_execution.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_budget_execution.subject_key IS 'functional subject, see dim_subject';
COMMENT ON COLUMN fact_budget_execution.budget_yuan IS 'budget (预算数) in yuan';
COMMENT ON COLUMN fact_budget_execution.final_yuan IS 'final (决算数) in yuan';
COMMENT ON COLUMN fact_budget_execution.completion_pct IS 'stated completion (完成预算) in per cent';
COMMENT ON COLUMN fact_budget_execution.document_key IS 'the document that prints it, see source.document';
