-- A figure of the prose, and the others of its sentence.
SELECT c.document_key, d.file_name, d.department_name, d.fiscal_year, c.page, c.claim_no, c.metric, c.subject_path, c.aspect, c.value, c.unit, c.value_yuan, c.sentence, c.year
FROM source.claim c JOIN source.document d USING (document_key)
WHERE c.document_key = ? AND c.sentence = (SELECT any_value(o.sentence) FROM source.claim o WHERE o.document_key = ? AND o.claim_no = ?::INTEGER)
ORDER BY c.claim_no;
