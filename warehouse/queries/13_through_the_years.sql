-- What did the same bodies spend through the years? Only those that published in each year from --from to --to (without these: of
-- all years that there are); change_pct is against the year before, since_first_pct against the first.
-- 中文：各年都公布了的同一批部门、单位，历年支出多少？
WITH span AS (
    SELECT coalesce(getvariable('from'), min(year)) AS first_year, coalesce(getvariable('to'), max(year)) AS last_year FROM expenditure
), body AS (
    SELECT e.body_key, e.department_kind
    FROM expenditure e, span
    WHERE e.year BETWEEN span.first_year AND span.last_year
    GROUP BY e.body_key, e.department_kind, span.first_year, span.last_year
    HAVING count(DISTINCT e.year) = span.last_year - span.first_year + 1
), total AS (
    SELECT e.year, count(DISTINCT (e.body_key, e.department_kind)) AS bodies,
           coalesce(sum(e.amount_yuan) FILTER (starts_with(e.item_code, coalesce(getvariable('subject'), ''))), 0) AS amount_yuan
    FROM expenditure e JOIN span ON e.year BETWEEN span.first_year AND span.last_year
    SEMI JOIN body ON body.body_key = e.body_key AND body.department_kind = e.department_kind
    GROUP BY e.year
)
SELECT year, bodies, amount_yuan,
       round(100 * (amount_yuan - lag(amount_yuan) OVER y) / nullif(lag(amount_yuan) OVER y, 0), 2) AS change_pct,
       round(100 * (amount_yuan - first_value(amount_yuan) OVER y) / nullif(first_value(amount_yuan) OVER y, 0), 2) AS since_first_pct
FROM total
WINDOW y AS (ORDER BY year)
ORDER BY year;
