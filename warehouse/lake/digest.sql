-- Some rows of a table that come (sign 1) or go (-1).
INSERT INTO part_digest
SELECT '{table}', coalesce({province}, 'unknown'), coalesce({year}, 0)::INTEGER,
       {sign} * count(*), {sign} * sum(md5_number_lower(t::VARCHAR))::HUGEINT, {sign} * sum(md5_number_upper(t::VARCHAR))::HUGEINT
FROM {rows} t{joined}
GROUP BY ALL;
