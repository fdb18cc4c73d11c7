-- Working tables: one row per form of one body in one document, and one row per amount cell of it. "chosen" marks
-- the one instance from which facts take a form of a body and year: the body's own document before its department's,
-- a correction before what it corrects, the workbook before the pages beside it. Budgets print last year's final
-- accounts beside them, and the reverse: a form's kind is its own, and its year then the one in its title. Final
-- accounts that a budget prints are never chosen.

CREATE TEMP TABLE form_instance AS
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
           CASE WHEN s.body = '' THEN d.body_key ELSE name_key(s.body) END AS body_key,
           d.body_key AS document_body_key, d.kind_of_body,
           CASE WHEN coalesce(k.form_kind, d.kind) IS NOT DISTINCT FROM d.kind THEN d.fiscal_year
                ELSE try_cast(nullif(regexp_extract(t.title, '(20[0-4][0-9])', 1), '') AS INTEGER) END AS fiscal_year,
           coalesce(k.form_kind, d.kind) AS kind, d.kind AS document_kind, d.fiscal_year AS document_year, d.family, d.status, d.correction, d.published_on, d.doubts, d.pages,
           s.lines, s.page, s.unit, s.step
    FROM seen s JOIN candidate d USING (document_key)
    LEFT JOIN form_kind k ON k.form = s.form
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
           ORDER BY lines > 0 DESC, own DESC, kind = document_kind DESC, correction DESC, family = 'workbook' DESC, published_on DESC NULLS LAST,
                    doubts, pages DESC, document_key) = 1 AS chosen
FROM owned;

CREATE TEMP TABLE cell AS
SELECT i.instance, l.line_no, l.line_code AS code, l.line_name AS name, l.column_code AS column_code, l.amount_yuan AS amount, l.step_yuan AS step, l.page, l.confidence
FROM archive.line l
JOIN form_instance i ON i.document_key = l.document_key AND i.form = l.form AND i.body_as_read = coalesce(l.body, '');

-- Which codes stand above which in a form: the parent is the nearest shorter code that the form prints.
CREATE TEMP TABLE coded_row AS
WITH code AS (
    SELECT DISTINCT instance, code, CASE WHEN length(code) > 3 THEN left(code, 3) END AS class, CASE WHEN length(code) > 5 THEN left(code, 5) END AS section
    FROM cell WHERE is_subject_code(code)
), above AS (
    SELECT instance, class AS code FROM code WHERE class IS NOT NULL
    UNION
    SELECT instance, section FROM code WHERE section IS NOT NULL
)
SELECT c.instance, c.code, coalesce(s.code, k.code) AS parent, a.code IS NULL AS is_leaf
FROM code c
LEFT JOIN above a ON a.instance = c.instance AND a.code = c.code
LEFT JOIN code s ON s.instance = c.instance AND s.code = c.section
LEFT JOIN code k ON k.instance = c.instance AND k.code = c.class;

CREATE TEMP TABLE coded_column AS
WITH code AS (
    SELECT DISTINCT instance, column_code AS code, CASE WHEN length(column_code) > 3 THEN left(column_code, 3) END AS class
    FROM cell WHERE is_subject_code(column_code)
), above AS (SELECT DISTINCT instance, class AS code FROM code WHERE class IS NOT NULL)
SELECT c.instance, c.code, k.code AS parent, a.code IS NULL AS is_leaf
FROM code c
LEFT JOIN above a ON a.instance = c.instance AND a.code = c.code
LEFT JOIN code k ON k.instance = c.instance AND k.code = c.class;
