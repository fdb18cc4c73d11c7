-- Some rows of a table that come (sign 1) or go (-1). What tells when something was read is left out: the same documents have the same
-- checksums whenever, however often and in whatever order they came.
INSERT INTO content_change
SELECT '{table}', {year}::INTEGER, {sign} * count(*), {sign} * sum(md5_number_lower(t::VARCHAR))::HUGEINT, {sign} * sum(md5_number_upper(t::VARCHAR))::HUGEINT
FROM (SELECT COLUMNS(c -> c NOT IN ('first_seen', 'last_seen', 'loaded_at')) FROM {rows}) AS t{joined}
GROUP BY ALL;
