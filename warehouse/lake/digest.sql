-- Some rows of a table that come (sign 1) or go (-1).
INSERT INTO part_digest
SELECT '{table}', coalesce({province}, 'unknown'), coalesce({year}, 0)::INTEGER,
       {sign} * count(*), {sign} * sum(hash(t))::HUGEINT, {sign} * sum(hash(t, 1))::HUGEINT
FROM {rows} t{joined}
GROUP BY ALL;
