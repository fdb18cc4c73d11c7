-- one row per body and body that may have followed it, with what speaks for it: one for one (renamed), several into one (merged), one
-- into several (split). A body that goes on beside may be one of them. Sums are tried where few bodies of one place end or begin at
-- one turn of the year, or where a reform's usual successors are among them.
CREATE TEMP TABLE w_succession AS
WITH busy AS (
    SELECT scope, kind_of_body, year, is_after, count(DISTINCT body_key) AS bodies FROM w_body_turn GROUP BY ALL
), few AS (
    SELECT t.* FROM w_body_turn t JOIN busy b USING (scope, kind_of_body, year, is_after) WHERE b.bodies <= 40
), pair AS (
    -- two or three of them together
    SELECT a.scope, a.kind_of_body, a.year, a.what, a.is_after, [a.body_key, b.body_key] AS bodies, a.amount + b.amount AS amount, a.is_end OR b.is_end AS is_end
    FROM few a JOIN few b ON b.scope = a.scope AND b.kind_of_body = a.kind_of_body AND b.year = a.year AND b.what = a.what AND b.is_after = a.is_after AND b.body_key > a.body_key
), triple AS (
    SELECT p.scope, p.kind_of_body, p.year, p.what, p.is_after, list_append(p.bodies, c.body_key) AS bodies, p.amount + c.amount AS amount, p.is_end OR c.is_end AS is_end
    FROM pair p JOIN few c ON c.scope = p.scope AND c.kind_of_body = p.kind_of_body AND c.year = p.year AND c.what = p.what AND c.is_after = p.is_after AND c.body_key > p.bodies[2]
), side AS (
    SELECT scope, kind_of_body, year, what, is_after, [body_key] AS bodies, amount, is_end FROM w_body_turn
    UNION ALL
    FROM pair
    UNION ALL
    FROM triple
), agreeing AS (
    -- sums of rounded figures may be off by a unit for each
    SELECT a.scope, a.kind_of_body, a.year, a.bodies AS earlier, b.bodies AS later, a.what
    FROM (SELECT *, unnest([amount - 100, amount, amount + 100]) AS near FROM side WHERE NOT is_after) a
    JOIN side b ON b.is_after AND b.scope = a.scope AND b.kind_of_body = a.kind_of_body AND b.year = a.year AND b.what = a.what AND b.amount = a.near
         AND (len(a.bodies) = 1 OR len(b.bodies) = 1) AND (a.is_end OR b.is_end) AND (len(a.bodies) + len(b.bodies) > 2 OR a.near = a.amount) AND a.bodies <> b.bodies
), counted AS (
    SELECT scope, kind_of_body, year, earlier, later, list_sort(list(DISTINCT what)) AS agree FROM agreeing GROUP BY ALL
), known AS (
    SELECT scope, kind_of_body, year, what, is_after, bodies FROM side
), differing AS (
    SELECT c.scope, c.kind_of_body, c.year, c.earlier, c.later, list_sort(list(DISTINCT a.what)) AS differ
    FROM counted c JOIN known a ON NOT a.is_after AND a.scope = c.scope AND a.kind_of_body = c.kind_of_body AND a.year = c.year AND a.bodies = c.earlier
    JOIN known b ON b.is_after AND b.scope = c.scope AND b.kind_of_body = c.kind_of_body AND b.year = c.year AND b.bodies = c.later AND b.what = a.what
    WHERE NOT list_contains(c.agree, a.what) GROUP BY ALL
), scored AS (
    SELECT c.*, coalesce(d.differ, []) AS differ, len(c.agree) - len(coalesce(d.differ, [])) AS score FROM counted c LEFT JOIN differing d USING (scope, kind_of_body, year, earlier, later)
), link AS (
    SELECT *, unnest(earlier) AS earlier_key FROM scored
), single AS (
    SELECT *, unnest(later) AS later_key FROM link
), best AS (
    -- of two explanations of one body the one that more figures speak for, of equals the one with fewer bodies
    SELECT *, rank() OVER (PARTITION BY kind_of_body, year, earlier_key ORDER BY score DESC, len(earlier) + len(later)) AS of_earlier,
           rank() OVER (PARTITION BY kind_of_body, year, later_key ORDER BY score DESC, len(earlier) + len(later)) AS of_later
    FROM single
)
SELECT kind_of_body, year, earlier_key, later_key, earlier, later, agree, differ,
       CASE WHEN len(earlier) > 1 THEN 'merged' WHEN len(later) > 1 THEN 'split' ELSE 'renamed' END AS change
FROM best WHERE earlier_key <> later_key AND of_earlier = 1 AND of_later = 1;
