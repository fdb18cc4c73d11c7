-- Bodies whose names have every word.
WITH asked AS (SELECT string_split(lower(?::VARCHAR), ' ') AS words)
SELECT d.name, d.kind, max(d.parent_name) AS parent, max(coalesce(d.county, d.city, d.province)) AS place, count(*) OVER () AS found
FROM dim_department d, asked a
WHERE len(list_filter(a.words, lambda w: NOT contains(lower(d.name), w))) = 0
GROUP BY d.name, d.kind
ORDER BY length(d.name), d.name, d.kind
LIMIT 20;
