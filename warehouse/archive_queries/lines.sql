-- How many amounts are kept.
SELECT count(*) FROM line;
