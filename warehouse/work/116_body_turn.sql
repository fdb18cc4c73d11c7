-- one row per body and figure at the turn of a year at which it ends (no document of a later year), begins, or does not carry on its
-- own balance: what it closed with (side before), or began with (side after). year is that before the turn. scope is where the
-- body is: only bodies of one place can follow each other.
CREATE TEMP TABLE w_body_turn AS
WITH body AS (
    SELECT body_key, kind_of_body, min(fiscal_year) AS first_year, max(fiscal_year) AS last_year
    FROM w_candidate WHERE status = 'loaded' AND kind = 'final_accounts' AND body_key IS NOT NULL AND fiscal_year IS NOT NULL AND lines > 0 GROUP BY ALL
), told AS (
    SELECT c.body_key, c.kind_of_body, t.year, t.what, t.year < c.fiscal_year AS is_after, any_value(t.amount) AS amount
    FROM w_candidate c JOIN w_body_trace t USING (document_key)
    WHERE c.status = 'loaded' AND c.kind = 'final_accounts' AND c.lines > 0 AND t.what NOT LIKE 'budget %'
    GROUP BY ALL HAVING count(DISTINCT t.amount) = 1
), place AS (
    -- a region that no list has is told by the name alone
    SELECT b.body_key, b.kind_of_body, CASE WHEN contains(b.body_key, '|') THEN split_part(b.body_key, '|', 1) ELSE nullif(regexp_extract(b.body_key, '^[一-龥]{2,6}?[省市州县区旗盟]'), '') END AS scope
    FROM body b
), carried AS (
    SELECT body_key, kind_of_body, year, min(amount) FILTER (is_after) IS NOT DISTINCT FROM min(amount) FILTER (NOT is_after) AS carries_on
    FROM told WHERE what = 'balance' GROUP BY ALL HAVING bool_or(is_after) AND bool_or(NOT is_after)
)
SELECT t.body_key, t.kind_of_body, p.scope, t.year, t.what, t.is_after, t.amount,
       CASE WHEN t.is_after THEN b.first_year = t.year + 1 ELSE b.last_year = t.year END AS is_end
FROM told t JOIN body b USING (body_key, kind_of_body) JOIN place p USING (body_key, kind_of_body)
LEFT JOIN carried c USING (body_key, kind_of_body, year)
WHERE p.scope IS NOT NULL AND t.amount <> 0 AND (t.is_after AND b.first_year = t.year + 1 OR NOT t.is_after AND b.last_year = t.year OR NOT c.carries_on);
