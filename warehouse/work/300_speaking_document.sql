-- one row per current document with prose or evaluations. Where several are current (pages, and a workbook beside them),
-- facts are taken from the one that says most, so that none is counted twice: claims and evaluations mark it.
CREATE TEMP TABLE w_speaking_document AS
WITH counted_claim AS (
    SELECT document_key, count(*) AS claims, 0 AS evaluations FROM archive.claim GROUP BY document_key
    UNION ALL
    SELECT document_key, 0, count(*) FROM archive.evaluation GROUP BY document_key
), counted AS (
    SELECT document_key, sum(claims) AS claims, sum(evaluations) AS evaluations FROM counted_claim GROUP BY document_key
)
SELECT d.document_key, d.body_key, d.kind_of_body, d.fiscal_year, d.kind, v.department_key,
       c.claims > 0 AND row_number() OVER (PARTITION BY d.body_key, d.kind_of_body, d.fiscal_year, d.kind
           ORDER BY c.claims > 0 DESC, d.correction DESC, d.published_on DESC NULLS LAST, d.lines > 0 DESC, c.claims DESC, d.document_key) = 1 AS claims,
       c.evaluations > 0 AND row_number() OVER (PARTITION BY d.body_key, d.kind_of_body, d.fiscal_year, d.kind
           ORDER BY c.evaluations > 0 DESC, d.correction DESC, d.published_on DESC NULLS LAST, d.lines > 0 DESC, c.evaluations DESC, d.document_key) = 1 AS evaluations
FROM w_candidate d
JOIN counted c USING (document_key)
JOIN w_body_version v ON v.body_key = d.body_key AND v.body_kind = d.kind_of_body AND d.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
WHERE d.status = 'loaded';
