-- one row per self-evaluation form (项目支出绩效自评表) (no reader fills it yet)
CREATE TABLE fact_project_evaluation (
    department_key       BIGINT,
    year_key             INTEGER,
    project_code         VARCHAR,
    project_name         VARCHAR,
    initial_budget_yuan  DECIMAL(18, 2),
    adjusted_budget_yuan DECIMAL(18, 2),
    executed_yuan        DECIMAL(18, 2),
    score                DECIMAL(9, 4),
    document_key         VARCHAR
);

COMMENT ON TABLE fact_project_evaluation IS 'one row per self-evaluation form (项目支出绩效自评表) (no reader fills it yet)';
COMMENT ON COLUMN fact_project_evaluation.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_project_evaluation.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_project_evaluation.project_code IS 'code of the project';
COMMENT ON COLUMN fact_project_evaluation.project_name IS 'name of the project';
COMMENT ON COLUMN fact_project_evaluation.initial_budget_yuan IS 'initial budget (年初预算) in yuan';
COMMENT ON COLUMN fact_project_evaluation.adjusted_budget_yuan IS 'adjusted budget (全年预算) in yuan';
COMMENT ON COLUMN fact_project_evaluation.executed_yuan IS 'executed (执行数) in yuan';
COMMENT ON COLUMN fact_project_evaluation.score IS 'total score';
COMMENT ON COLUMN fact_project_evaluation.document_key IS 'the document that prints it, see source.document';
