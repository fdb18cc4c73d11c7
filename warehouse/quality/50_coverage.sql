-- Working table: amounts that take part in at least one identity that held.
CREATE TEMP TABLE held_cell AS
WITH held AS (SELECT actual_cells, expected_cells FROM outcome WHERE outcome IN ('held', 'rounding') AND NOT coalesce(at_most, false))
SELECT cell, count(*)::INTEGER AS identities FROM (SELECT unnest(actual_cells) AS cell FROM held UNION ALL SELECT unnest(expected_cells) FROM held) WHERE cell IS NOT NULL GROUP BY cell;

CREATE TABLE quality.verified_line AS
SELECT i.document_key, i.body, i.form, c.line_no, c.column_code, h.identities
FROM held_cell h JOIN cell c ON c.rowid = h.cell JOIN form_instance i USING (instance)
ORDER BY i.instance, c.line_no, c.column_code;

COMMENT ON TABLE quality.verified_line IS 'one row per amount cell that takes part in at least one identity that held; join source.published_line by document_key, body, form, line_no and column_code';
COMMENT ON COLUMN quality.verified_line.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.verified_line.body IS 'whose form it is';
COMMENT ON COLUMN quality.verified_line.form IS 'code of the form';
COMMENT ON COLUMN quality.verified_line.line_no IS 'place of the row in its form, from 1';
COMMENT ON COLUMN quality.verified_line.column_code IS 'column';
COMMENT ON COLUMN quality.verified_line.identities IS 'how many identities with it held, within rounding included';

CREATE TABLE quality.form AS
SELECT i.document_key, v.department_key, i.body, i.form, i.page, i.unit, i.lines, count(h.cell) AS verified_lines, i.chosen AS counts
FROM form_instance i
LEFT JOIN cell c USING (instance)
LEFT JOIN held_cell h ON h.cell = c.rowid
LEFT JOIN body_version v ON v.body_key = i.body_key AND v.body_kind = i.body_kind AND i.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
GROUP BY i.instance, i.document_key, v.department_key, i.body, i.form, i.page, i.unit, i.lines, i.chosen
ORDER BY i.document_key, i.page, i.form, i.body;

COMMENT ON TABLE quality.form IS 'one row per form of a body in a document, with or without amounts';
COMMENT ON COLUMN quality.form.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.form.department_key IS 'whose form it is, see dim_department; null where body or year is not known';
COMMENT ON COLUMN quality.form.body IS 'whose form it is, as the document names it';
COMMENT ON COLUMN quality.form.form IS 'code of the form';
COMMENT ON COLUMN quality.form.page IS 'its first page from 1; null in a workbook';
COMMENT ON COLUMN quality.form.unit IS 'unit of its amounts: 元 or 万元';
COMMENT ON COLUMN quality.form.lines IS 'amounts read from it';
COMMENT ON COLUMN quality.form.verified_lines IS 'amounts that take part in at least one identity that held';
COMMENT ON COLUMN quality.form.counts IS 'whether facts are taken from it: of several documents with the same form of a body and year one counts';

CREATE VIEW quality.coverage AS
SELECT document_key, sum(lines)::BIGINT AS lines, sum(verified_lines)::BIGINT AS verified_lines,
       (100.0 * sum(verified_lines) / nullif(sum(lines), 0))::DECIMAL(5, 2) AS coverage_pct
FROM quality.form GROUP BY document_key;
COMMENT ON VIEW quality.coverage IS 'one row per document with forms: the share of its amounts that take part in at least one identity that held, within rounding included';
COMMENT ON COLUMN quality.coverage.document_key IS 'the document, see source.document';
COMMENT ON COLUMN quality.coverage.lines IS 'amounts read from it';
COMMENT ON COLUMN quality.coverage.verified_lines IS 'amounts that take part in at least one identity that held';
COMMENT ON COLUMN quality.coverage.coverage_pct IS 'verified_lines of lines in percent; null where there is no amount';

CREATE VIEW quality.department_year AS
WITH finding AS (
    SELECT document_key, count(*) FILTER (severity = 'error') AS errors, count(*) FILTER (severity = 'warning') AS warnings, count(*) FILTER (severity = 'info') AS infos
    FROM quality.finding GROUP BY document_key
)
SELECT b.name AS department, b.kind AS department_kind, d.fiscal_year AS year, d.kind, count(*) AS documents, coalesce(sum(c.lines), 0)::BIGINT AS lines,
       coalesce(sum(f.errors), 0)::BIGINT AS errors, coalesce(sum(f.warnings), 0)::BIGINT AS warnings, coalesce(sum(f.infos), 0)::BIGINT AS infos,
       (100.0 * sum(c.verified_lines) / nullif(sum(c.lines), 0))::DECIMAL(5, 2) AS coverage_pct
FROM source.document d
JOIN dim_department b USING (department_key)
LEFT JOIN quality.coverage c USING (document_key)
LEFT JOIN finding f USING (document_key)
WHERE d.status IN ('loaded', 'loaded_with_findings')
GROUP BY ALL
ORDER BY ALL;
COMMENT ON VIEW quality.department_year IS 'one row per body, year and kind of document that counts: how much is published of it, what does not add up, how far it was checked';
COMMENT ON COLUMN quality.department_year.department IS 'the body';
COMMENT ON COLUMN quality.department_year.department_kind IS 'department or unit';
COMMENT ON COLUMN quality.department_year.year IS 'fiscal year';
COMMENT ON COLUMN quality.department_year.kind IS 'final_accounts (决算) or budget (预算)';
COMMENT ON COLUMN quality.department_year.documents IS 'documents that count';
COMMENT ON COLUMN quality.department_year.lines IS 'amounts read from them';
COMMENT ON COLUMN quality.department_year.errors IS 'findings of severity error';
COMMENT ON COLUMN quality.department_year.warnings IS 'findings of severity warning';
COMMENT ON COLUMN quality.department_year.infos IS 'findings of severity info';
COMMENT ON COLUMN quality.department_year.coverage_pct IS 'share of the amounts that take part in at least one identity that held, in percent';
