-- one row per body, year and kind of document that counts
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
COMMENT ON COLUMN quality.department_year.department_kind IS 'department, unit or region';
COMMENT ON COLUMN quality.department_year.year IS 'fiscal year';
COMMENT ON COLUMN quality.department_year.kind IS 'final_accounts (决算) or budget (预算)';
COMMENT ON COLUMN quality.department_year.documents IS 'documents that count';
COMMENT ON COLUMN quality.department_year.lines IS 'amounts read from them';
COMMENT ON COLUMN quality.department_year.errors IS 'findings of severity error';
COMMENT ON COLUMN quality.department_year.warnings IS 'findings of severity warning';
COMMENT ON COLUMN quality.department_year.infos IS 'findings of severity info';
COMMENT ON COLUMN quality.department_year.coverage_pct IS 'share of the amounts that take part in at least one identity that held and that no error rests on, in percent';
