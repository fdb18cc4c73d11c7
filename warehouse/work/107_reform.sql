-- one row per change that a reform of government bodies (机构改革) usually made: patterns of what was called how before and after
CREATE TEMP TABLE w_reform AS
SELECT since::INTEGER AS since, earlier, later FROM read_csv(getvariable('reference') || '/reforms.csv', header = true, all_varchar = true);
