-- Why one document waits for a person, and what can be done about it.
SELECT d.document_key AS document, d.file_name, d.status, d.reason, d.reason_code, r.title AS kind_of_reason, r.advice, r.advice_zh, d.title, d.kind,
       d.fiscal_year AS year, d.department_name AS body, d.body_kind, d.pages, d.file_type,
       (SELECT concat_ws(' ', g.province, g.city, g.county) || '（' || d.region_source || '：' || d.region_words || '）' FROM dim_region g WHERE g.region_key = d.region_key) AS region,
       (SELECT string_agg(f.inbox || '/' || f.path || coalesce(' ' || f.address, ''), '; ' ORDER BY f.inbox, f.path) FROM source.file f WHERE f.document_key = d.document_key) AS files,
       d.first_seen, d.loaded_at
FROM source.document d LEFT JOIN quality.reason r ON r.reason = d.reason_code
WHERE d.document_key = ?;
