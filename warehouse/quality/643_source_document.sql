-- one row per document that was ever met
CREATE TABLE source.document AS
SELECT c.document_key, c.file_name, c.title, c.kind, v.department_key, c.body AS department_name, c.fiscal_year, c.published_on, c.pages,
       CASE WHEN c.status = 'loaded' AND c.document_key IN (SELECT document_key FROM quality.finding WHERE severity IN ('error', 'warning'))
            THEN 'loaded_with_findings' ELSE c.status END AS status,
       c.explanation AS reason, c.first_seen, c.loaded_at, c.extractor_version, c.kind_of_body AS body_kind, c.file_type, c.reason AS reason_code, w.region_key, r.source AS region_source, r.words AS region_words
FROM w_candidate c
LEFT JOIN w_document_region r USING (document_key)
LEFT JOIN (
    SELECT DISTINCT ON (r.document_key) r.document_key, p.region_key
    FROM w_document_region r JOIN archive.document d USING (document_key) JOIN dim_region p ON p.place = r.place
    ORDER BY r.document_key, greatest(p.valid_from_year - d.fiscal_year, d.fiscal_year - p.valid_to_year, 0), p.valid_from_year DESC NULLS LAST
) w ON w.document_key = c.document_key
LEFT JOIN w_body_version v ON v.body_key = c.body_key AND v.body_kind = c.kind_of_body AND c.fiscal_year BETWEEN v.valid_from_year AND v.valid_to_year
ORDER BY c.document_key;

COMMENT ON TABLE source.document IS 'one row per document that was ever met, by the hash of its bytes';
COMMENT ON COLUMN source.document.document_key IS 'SHA-256 of the bytes';
COMMENT ON COLUMN source.document.file_name IS 'name under which it was first met';
COMMENT ON COLUMN source.document.title IS 'title on its cover';
COMMENT ON COLUMN source.document.kind IS 'final_accounts (决算) or budget (预算)';
COMMENT ON COLUMN source.document.department_key IS 'its body, see dim_department; null where body or year is not known';
COMMENT ON COLUMN source.document.department_name IS 'its body as it names it';
COMMENT ON COLUMN source.document.fiscal_year IS 'year of the figures';
COMMENT ON COLUMN source.document.published_on IS 'day, or first day of the month, on which it says it was published';
COMMENT ON COLUMN source.document.pages IS 'pages or sheets';
COMMENT ON COLUMN source.document.status IS 'loaded, loaded_with_findings (of severity error or warning), quarantined (waits for a person), duplicate (same figures as another) or superseded (replaced by another)';
COMMENT ON COLUMN source.document.reason IS 'why it is quarantined, duplicate or superseded, in Chinese; else null';
COMMENT ON COLUMN source.document.first_seen IS 'when it was first met, UTC';
COMMENT ON COLUMN source.document.loaded_at IS 'when it was last read, UTC';
COMMENT ON COLUMN source.document.extractor_version IS 'by what it was extracted: the version of what reads a file, and of what understands its pages';
COMMENT ON COLUMN source.document.body_kind IS 'department, unit, or region: all bodies of a province, city or county together';
COMMENT ON COLUMN source.document.file_type IS 'what it is by its content';
COMMENT ON COLUMN source.document.reason_code IS 'kind of reason for quarantine, else null';
COMMENT ON COLUMN source.document.region_key IS 'where it is from, see dim_region and source.region_evidence; null where nothing tells for certain';
COMMENT ON COLUMN source.document.region_source IS 'what told the region most exactly: correction, said of its folder or source, folder, title, department or name';
COMMENT ON COLUMN source.document.region_words IS 'the words that told it';
