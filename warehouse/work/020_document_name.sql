-- one row per document and name under which its bytes were met; which of them came first depends on the inbox and must
-- not matter
CREATE TEMP TABLE w_document_name AS
WITH name AS (
    SELECT document_key, file_name FROM archive.document UNION SELECT document_key, file_name FROM archive.copy
)
SELECT n.document_key, n.file_name, try_cast(nullif(regexp_extract(n.file_name, '(?:^|[^0-9])(20[0-4][0-9])(?:[^0-9]|$)', 1), '') AS INTEGER) AS year_in_name,
       coalesce(year_in_name <> d.fiscal_year, false) AS in_conflict
FROM name n JOIN archive.document d USING (document_key);
