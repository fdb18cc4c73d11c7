-- one row per figure of the prose that is a statistic, beside the counts of final accounts, which all are: the metric, side and part
-- that it is stated as, and in which kind of document. A share of contracts with small and micro enterprises is none: some state it of
-- all procurement, others of the contracts with small and medium ones
CREATE TEMP TABLE w_stated_statistic AS
SELECT metric, aspect, coalesce(qualifier, '') AS qualifier, kind, statistic FROM read_csv(getvariable('reference') || '/statistics.csv', header = true, all_varchar = true);
