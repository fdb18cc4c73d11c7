-- one row per thing of which the prose states figures
CREATE TABLE meta.metric AS
SELECT metric, title, unit FROM w_metric_title
ORDER BY metric;

COMMENT ON TABLE meta.metric IS 'one row per thing of which the prose states figures: source.claim.metric, fact_statistic.metric, fact_prior_year.metric';
COMMENT ON COLUMN meta.metric.metric IS 'its code';
COMMENT ON COLUMN meta.metric.title IS 'what it is called in Chinese';
COMMENT ON COLUMN meta.metric.unit IS 'of its figures: 元 for money, % for shares, else what counts of it are usually printed in; empty for other';
