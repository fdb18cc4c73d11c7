-- What did the same bodies spend through the years? Only those that published in each year from --from to --to; without --from, as far
-- back as half of the bodies of the last year go. change_pct is against the year before, since_first_pct against the first.
-- 中文：各年都公布了的同一批部门、单位，历年支出多少？
WITH published AS (
    SELECT DISTINCT body_key, department_kind, year, coalesce(getvariable('to'), max(year) OVER ()) AS last_year FROM expenditure
), without_a_gap AS (
    SELECT *, count(*) OVER (PARTITION BY body_key, department_kind ORDER BY year DESC) = last_year - year + 1 AS through
    FROM published WHERE year <= last_year
), span AS (
    SELECT coalesce(getvariable('from'), min(year)) AS first_year, last_year
    FROM (SELECT year, last_year, count(*) FILTER (through) AS bodies FROM without_a_gap GROUP BY ALL)
    WHERE 2 * bodies >= (SELECT count(*) FROM without_a_gap WHERE year = last_year)
    GROUP BY last_year
), total AS (
    SELECT e.year, count(DISTINCT (e.body_key, e.department_kind)) AS bodies,
           coalesce(sum(e.amount_yuan) FILTER (starts_with(e.item_code, coalesce(getvariable('subject'), ''))), 0) AS amount_yuan
    FROM expenditure e JOIN span ON e.year BETWEEN span.first_year AND span.last_year
    SEMI JOIN (SELECT w.body_key, w.department_kind FROM without_a_gap w JOIN span ON w.year = span.first_year WHERE w.through) b
           ON b.body_key = e.body_key AND b.department_kind = e.department_kind
    GROUP BY e.year
)
SELECT year, bodies, amount_yuan,
       round(100 * (amount_yuan - lag(amount_yuan) OVER y) / nullif(lag(amount_yuan) OVER y, 0), 2) AS change_pct,
       round(100 * (amount_yuan - first_value(amount_yuan) OVER y) / nullif(first_value(amount_yuan) OVER y, 0), 2) AS since_first_pct
FROM total
WINDOW y AS (ORDER BY year)
ORDER BY year;
