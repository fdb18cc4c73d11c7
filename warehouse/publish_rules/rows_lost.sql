-- A table lost rows of a year. A row that is gone counts unless its document states as many rows as before (it was read
-- under another name or year) or its body and year have as many (another document states them).
-- Variables: rows_lost, rows_lost_percent; both must be passed, or nothing be left of the year.
WITH by_document AS (
    SELECT table_name, document_key FROM (
        SELECT table_name, document_before AS document_key, 1 AS had, 0 AS has FROM difference WHERE change <> 'added'
        UNION ALL SELECT table_name, document_after, 0, 1 FROM difference WHERE change <> 'removed')
    GROUP BY ALL HAVING sum(has) < sum(had)
), by_body AS (
    SELECT table_name, year, body_key, count(*) FILTER (change <> 'added') - count(*) FILTER (change <> 'removed') AS fewer,
           count(*) FILTER (change = 'removed' AND (table_name, document_before) IN (SELECT (table_name, document_key) FROM by_document)) AS gone
    FROM difference GROUP BY ALL
), by_year AS (
    SELECT table_name, year, sum(greatest(least(fewer, gone), 0))::BIGINT AS lost FROM by_body GROUP BY ALL
), size AS (
    SELECT table_name, year, count(*) FILTER (change <> 'added') AS before, count(*) FILTER (change <> 'removed') AS after FROM difference GROUP BY ALL
)
SELECT format('{} of {}: {} of {} rows are lost', replace(s.table_name, 'main.', ''), coalesce(s.year::VARCHAR, 'no year'), lost, before) AS reason
FROM by_year l JOIN size s USING (table_name) WHERE l.year IS NOT DISTINCT FROM s.year
  AND lost > 0 AND (after = 0 OR lost > getvariable('rows_lost') AND 100.0 * lost / before > getvariable('rows_lost_percent'))
ORDER BY lost DESC, reason;
