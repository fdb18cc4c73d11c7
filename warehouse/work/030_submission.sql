-- one row per workbook that a body handed in: its sheets have the numbers of the Ministry's reporting software (财决01表).
-- kind_of_body is that which the body's other documents state, where the workbook does not: a workbook without a cover
-- sheet does not tell a department from a unit.
CREATE TEMP TABLE w_submission AS
WITH submitted AS (
    SELECT DISTINCT d.document_key, b.body_key,
           d.document_key IN (SELECT document_key FROM archive.remark WHERE rule = 'read_body_kind_assumed') AS assumed
    FROM archive.document d JOIN archive.form f USING (document_key) LEFT JOIN w_document_body b USING (document_key)
    WHERE d.file_type IN ('xlsx', 'xls', 'xls_xml', 'xls_biff5') AND regexp_full_match(f.label, '财决附?[0-9].*')
), stated AS (
    SELECT body_key, min(body_kind) AS body_kind
    FROM archive.document LEFT JOIN w_document_body USING (document_key)
    WHERE body_kind IS NOT NULL AND document_key NOT IN (SELECT document_key FROM archive.remark WHERE rule = 'read_body_kind_assumed')
    GROUP BY ALL HAVING count(DISTINCT body_kind) = 1
)
SELECT s.document_key, CASE WHEN s.assumed THEN t.body_kind END AS kind_of_body
FROM submitted s LEFT JOIN stated t USING (body_key);
