-- one row per indicator of a self-evaluation form (no reader fills it yet)
CREATE TABLE fact_project_indicator (
    project_code   VARCHAR,
    department_key BIGINT,
    year_key       INTEGER,
    level1         VARCHAR,
    level2         VARCHAR,
    level3         VARCHAR,
    nature         VARCHAR,
    target         VARCHAR,
    measure_unit   VARCHAR,
    actual         VARCHAR,
    weight         DECIMAL(9, 4),
    score          DECIMAL(9, 4),
    document_key   VARCHAR
);

COMMENT ON TABLE fact_project_indicator IS 'one row per indicator of a self-evaluation form (no reader fills it yet)';
COMMENT ON COLUMN fact_project_indicator.project_code IS 'code of the project';
COMMENT ON COLUMN fact_project_indicator.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_project_indicator.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_project_indicator.level1 IS '一级指标';
COMMENT ON COLUMN fact_project_indicator.level2 IS '二级指标';
COMMENT ON COLUMN fact_project_indicator.level3 IS '三级指标';
COMMENT ON COLUMN fact_project_indicator.nature IS 'how target and actual compare: ≥, ≤, =, 定性 and the like';
COMMENT ON COLUMN fact_project_indicator.target IS 'target as printed';
COMMENT ON COLUMN fact_project_indicator.measure_unit IS 'unit of target and actual';
COMMENT ON COLUMN fact_project_indicator.actual IS 'actual as printed';
COMMENT ON COLUMN fact_project_indicator.weight IS 'points that it can bring';
COMMENT ON COLUMN fact_project_indicator.score IS 'points that it brought';
COMMENT ON COLUMN fact_project_indicator.document_key IS 'the document that prints it, see source.document';
