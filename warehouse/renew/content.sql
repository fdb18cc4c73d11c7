-- Some rows of a table that come (sign 1) or go (-1). What tells when something was read is left out: the same documents have the same
-- checksums whenever, however often and in whatever order they came. The hash is DuckDB's own, sixty times cheaper than one of the row's
-- text, and the same for as long as DuckDB is: its version is part of what decides whether a release can be renewed.
INSERT INTO content_change
SELECT '{table}', {year}::INTEGER, {sign} * count(*), {sign} * sum(hash(t))::HUGEINT, {sign} * sum(hash(t, 1))::HUGEINT
FROM (SELECT COLUMNS(c -> c NOT IN ('first_seen', 'last_seen', 'loaded_at')) FROM {rows}) AS t{joined}
GROUP BY ALL;
