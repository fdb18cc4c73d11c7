-- one row per count or other figure that is no amount of a form (no reader fills it yet)
CREATE TABLE fact_statistic (
    department_key BIGINT,
    year_key       INTEGER,
    metric         VARCHAR,
    value          DECIMAL(18, 4),
    unit           VARCHAR,
    document_key   VARCHAR
);

COMMENT ON TABLE fact_statistic IS 'one row per count or other figure that is no amount of a form (no reader fills it yet)';
COMMENT ON COLUMN fact_statistic.department_key IS 'the body, see dim_department';
COMMENT ON COLUMN fact_statistic.year_key IS 'fiscal year';
COMMENT ON COLUMN fact_statistic.metric IS 'what is counted, see source.claim';
COMMENT ON COLUMN fact_statistic.value IS 'the figure';
COMMENT ON COLUMN fact_statistic.unit IS 'its unit';
COMMENT ON COLUMN fact_statistic.document_key IS 'the document that prints it, see source.document';
