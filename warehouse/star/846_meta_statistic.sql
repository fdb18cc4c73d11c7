-- one row per figure of the prose that is a statistic beside the counts of final accounts
CREATE TABLE meta.statistic AS
SELECT statistic, metric, aspect, qualifier, kind FROM w_stated_statistic
ORDER BY ALL;

COMMENT ON TABLE meta.statistic IS 'one row per figure of source.claim that is a row of fact_statistic, beside the counts of final accounts without a qualifier, which all are';
COMMENT ON COLUMN meta.statistic.statistic IS 'fact_statistic.metric, see meta.metric';
COMMENT ON COLUMN meta.statistic.metric IS 'source.claim.metric';
COMMENT ON COLUMN meta.statistic.aspect IS 'source.claim.aspect';
COMMENT ON COLUMN meta.statistic.qualifier IS 'source.claim.qualifier: the name of the part; empty for the whole';
COMMENT ON COLUMN meta.statistic.kind IS 'of the document that states it: final_accounts or budget';
