-- The forms of a document, with how much of each takes part in an identity that held.
SELECT f.form, f.body, f.title, f.label, f.unit, f.page, f.lines, f.note, q.verified_lines, q.counts,
       (SELECT any_value(l.sheet) FROM source.published_line l WHERE l.document_key = f.document_key AND l.form = f.form AND l.body IS NOT DISTINCT FROM f.body) AS sheet
FROM source.form f LEFT JOIN quality.form q ON q.document_key = f.document_key AND q.form = f.form AND q.body IS NOT DISTINCT FROM f.body
WHERE f.document_key = ?
ORDER BY f.page NULLS LAST, f.label, f.form, f.body;
