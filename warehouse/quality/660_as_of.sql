-- The amounts of final accounts as they were known at the end of a day: FROM as_of(DATE '2025-08-31'). A document that
-- was superseded later still counts for the days before its successor was met; a duplicate never does.
CREATE MACRO as_of(day) AS TABLE
WITH known AS (
    SELECT *, row_number() OVER (
        PARTITION BY department_name, body_kind, fiscal_year, kind, file_type IN ('xlsx', 'xls', 'xls_xml')
        ORDER BY (status <> 'superseded') DESC, published_on DESC NULLS LAST, first_seen DESC, document_key) AS place
    FROM source.document
    WHERE first_seen < day::DATE + INTERVAL 1 DAY AND status IN ('loaded', 'loaded_with_findings', 'superseded') AND kind = 'final_accounts'
)
SELECT d.department_name AS department, d.fiscal_year AS year, l.form, l.line_no, l.line_code, l.line_name, l.column_code, l.amount_yuan, d.document_key, d.file_name, d.first_seen
FROM known d JOIN source.published_line l USING (document_key)
WHERE d.place = 1;
