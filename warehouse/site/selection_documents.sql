-- The documents of the chosen bodies: their own, and those of others that hold their forms.
CREATE TEMP TABLE chosen_document AS
SELECT document_key FROM source.document WHERE department_key IN (SELECT department_key FROM chosen_department)
UNION
SELECT document_key FROM quality.form WHERE department_key IN (SELECT department_key FROM chosen_department);
