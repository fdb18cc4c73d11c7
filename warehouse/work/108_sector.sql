-- one row per sector and pattern of names: the first that fits by place is the sector of a body
CREATE TEMP TABLE w_sector AS
SELECT place::INTEGER AS place, sector, pattern FROM read_csv(getvariable('reference') || '/sectors.csv', header = true, all_varchar = true);
