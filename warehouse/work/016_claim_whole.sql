-- one row per metric that is a part of another. sums: all (the parts stated together make up the whole), list (a list of
-- parts may leave out empty ones, and be of examples only) or no (a share is stated of it, but the parts do not make it up)
CREATE TEMP TABLE w_claim_whole AS
SELECT whole, part, sums FROM read_csv(getvariable('reference') || '/claim-wholes.csv', header = true, all_varchar = true);
