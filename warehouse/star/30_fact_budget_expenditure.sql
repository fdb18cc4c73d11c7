-- one row per body, year, leaf subject, fund and type of expenditure of a budget (预算) (no reader fills it yet)
CREATE TABLE fact_budget_expenditure (
    department_key   BIGINT,
    year_key         INTEGER,
    subject_key      BIGINT,
    fund             VARCHAR,
    expenditure_type VARCHAR,
    amount_yuan      DECIMAL(18, 2),
    origin           VARCHAR,
    document_key     VARCHAR
);

COMMENT ON TABLE fact_budget_expenditure IS 'one row per body, year, leaf subject, fund and type of expenditure of a budget (预算) (no reader fills it yet)';
COMMENT ON COLUMN fact_budget_expenditure.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_budget_expenditure.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_budget_expenditure.subject_key IS 'functional subject, see dim_subject';
COMMENT ON COLUMN fact_budget_expenditure.fund IS 'as in fact_expenditure';
COMMENT ON COLUMN fact_budget_expenditure.expenditure_type IS 'as in fact_expenditure';
COMMENT ON COLUMN fact_budget_expenditure.amount_yuan IS 'yuan';
COMMENT ON COLUMN fact_budget_expenditure.origin IS 'published or derived';
COMMENT ON COLUMN fact_budget_expenditure.document_key IS 'the document that prints it, see source.document';
