-- one row per form of one body in one document. "chosen" marks the one instance from which facts take a form of a body
-- and year: the body's own document before its department's, a correction before what it corrects, the workbook before the
-- pages beside it, what is published before what was submitted (w_source_order). Budgets print last year's final accounts beside them, and the reverse: a form's kind is its own, and its
-- year then the one in its title. Final accounts that a budget prints are never chosen.
CREATE TEMP TABLE w_form_instance AS
WITH seen AS (
    SELECT document_key, form, coalesce(body, '') AS body, count(*) AS lines, min(page) AS page, min(unit) AS unit, max(step_yuan) AS step
    FROM archive.line GROUP BY ALL
    UNION ALL
    SELECT document_key, form, coalesce(body, ''), 0, min(page), min(unit), NULL
    FROM archive.form f
    WHERE NOT EXISTS (SELECT 1 FROM archive.line l WHERE l.document_key = f.document_key AND l.form = f.form AND coalesce(l.body, '') = coalesce(f.body, ''))
    GROUP BY ALL
), placed AS (
    SELECT s.document_key, s.form, s.body AS body_as_read, CASE WHEN s.body = '' THEN d.body ELSE s.body END AS body,
           CASE WHEN s.body = '' THEN d.body_key ELSE b.body_key END AS body_key,
           d.body_key AS document_body_key, d.kind_of_body,
           CASE WHEN coalesce(k.form_kind, d.kind) IS NOT DISTINCT FROM d.kind THEN d.fiscal_year
                ELSE try_cast(nullif(regexp_extract(t.title, '(20[0-4][0-9])', 1), '') AS INTEGER) END AS fiscal_year,
           coalesce(k.form_kind, d.kind) AS kind, d.kind AS document_kind, d.fiscal_year AS document_year, d.family, d.status, d.correction, d.published_on, d.doubts, d.pages,
           s.lines, s.page, s.unit, s.step
    FROM seen s JOIN w_candidate d USING (document_key)
    LEFT JOIN w_body_in_document b ON b.document_key = s.document_key AND b.name = s.body
    LEFT JOIN w_form_kind k ON k.form = s.form
    LEFT JOIN (SELECT document_key, form, coalesce(body, '') AS body, min(title) AS title FROM archive.form GROUP BY ALL) t
           ON t.document_key = s.document_key AND t.form = s.form AND t.body = s.body
    WHERE d.status <> 'quarantined' OR d.reason IN ('year_unknown', 'body_unknown')
), owned AS (
    -- in a department's document, a form under another name is one of its units'
    SELECT *, body_key IS NOT DISTINCT FROM document_body_key AS own,
           CASE WHEN body_key IS NOT DISTINCT FROM document_body_key THEN kind_of_body ELSE 'unit' END AS body_kind
    FROM placed
)
SELECT row_number() OVER (ORDER BY document_key, form, body_as_read)::INTEGER AS instance, *,
       status = 'loaded' AND (kind = document_kind OR kind = 'budget' AND fiscal_year IS NOT NULL) AND row_number() OVER (
           PARTITION BY body_key, body_kind, fiscal_year, kind, form, status = 'loaded', kind = document_kind OR kind = 'budget'
           ORDER BY lines > 0 DESC, own DESC, kind = document_kind DESC, correction DESC, (SELECT place FROM w_source_order o WHERE o.family = owned.family), published_on DESC NULLS LAST,
                    doubts, pages DESC, document_key) = 1 AS chosen
FROM owned;
