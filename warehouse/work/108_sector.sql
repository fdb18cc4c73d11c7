-- one row per word of names and the sector that it tells; of several in one name that with the first place. ^ is the beginning of
-- a name after its region, $ its end.
CREATE TEMP TABLE w_sector AS
SELECT place::INTEGER AS place, sector, unnest(string_split(words, '|')) AS word FROM read_csv(getvariable('reference') || '/sectors.csv', header = true, all_varchar = true);
