-- one row per term that a current document explains (名词解释)
CREATE TABLE source.glossary AS
SELECT g.document_key, g.term, g.subject_path, g.definition, p.code AS subject_code, g.term_no
FROM archive.glossary g
JOIN w_candidate d ON d.document_key = g.document_key AND d.status = 'loaded'
LEFT JOIN w_subject_path p ON p.document_key = g.document_key AND p.subject_path = g.subject_path
ORDER BY g.document_key, g.term_no;

COMMENT ON TABLE source.glossary IS 'one row per term that a current document explains (名词解释)';
COMMENT ON COLUMN source.glossary.document_key IS 'the document';
COMMENT ON COLUMN source.glossary.term IS 'the term';
COMMENT ON COLUMN source.glossary.subject_path IS 'the subject that it means, where it is one';
COMMENT ON COLUMN source.glossary.definition IS 'the explanation as published';
COMMENT ON COLUMN source.glossary.subject_code IS 'code of that subject; null where the names mean none for certain';
COMMENT ON COLUMN source.glossary.term_no IS 'place in the document, from 1';
