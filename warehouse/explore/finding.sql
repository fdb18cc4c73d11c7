-- A finding, with the rule that found it.
SELECT f.*, r.title AS rule_title, r.description AS rule_description, d.file_name, d.department_name, d.fiscal_year
FROM quality.finding f JOIN source.document d USING (document_key) LEFT JOIN quality.rule r USING (rule)
WHERE f.finding_key = ?::BIGINT;
