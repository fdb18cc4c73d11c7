-- one row per row of either release that may differ: what became of it between a and b
CREATE TABLE difference AS
SELECT table_name, nullif(y, 0) AS year, body_key, named, CASE WHEN a.nth IS NULL THEN 'added' WHEN b.nth IS NULL THEN 'removed' WHEN a.figures IS DISTINCT FROM b.figures THEN 'changed' ELSE 'same' END AS change,
       coalesce(b.body, a.body) AS body, coalesce(b.subject, a.subject) AS subject, a.figures AS before, b.figures AS after, a.document_key AS document_before, b.document_key AS document_after
FROM row_a a FULL JOIN row_b b USING (table_name, y, body_key, named, nth);

-- one row per table and year in which something moved: how many rows there are, and were added, removed and changed
CREATE TABLE difference_count AS
WITH total AS (
    SELECT table_name, year, count(*) FILTER (change <> 'added') AS rows_before, count(*) FILTER (change <> 'removed') AS rows_after
    FROM difference WHERE table_name NOT IN (SELECT table_name FROM document_sum) GROUP BY ALL
    UNION ALL
    SELECT table_name, fiscal_year, coalesce(sum(rows) FILTER (side = 'a'), 0), coalesce(sum(rows) FILTER (side = 'b'), 0) FROM document_sum GROUP BY ALL
)
SELECT t.table_name AS "table", t.year, any_value(t.rows_before)::BIGINT AS rows_before, any_value(t.rows_after)::BIGINT AS rows_after,
       count(*) FILTER (change = 'added') AS added, count(*) FILTER (change = 'removed') AS removed, count(*) FILTER (change = 'changed') AS changed
FROM total t JOIN difference d ON d.table_name = t.table_name AND d.year IS NOT DISTINCT FROM t.year
GROUP BY ALL
HAVING added + removed + changed > 0;

-- one row per figure of a fact that is another than before
CREATE TABLE restated AS
WITH figure AS (
    SELECT d.table_name, d.body, d.year, d.subject, d.named, unnest(c.figures) AS figure, unnest(d.before) AS before, unnest(d.after) AS after, d.document_after
    FROM difference d JOIN compared c ON d.table_name = c.schema_name || '.' || c.table_name
    WHERE change = 'changed' AND c.is_fact
)
SELECT body AS department, year, subject, replace(table_name, 'main.', '') AS "table", named AS which, figure, before AS "from", after AS "to", document_after AS document
FROM figure WHERE before IS DISTINCT FROM after;
