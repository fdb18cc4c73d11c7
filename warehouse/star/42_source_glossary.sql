-- one row per term that a document explains (名词解释) (no reader fills it yet)
CREATE TABLE source.glossary (
    document_key VARCHAR,
    term         VARCHAR,
    subject_path VARCHAR,
    definition   VARCHAR
);

COMMENT ON TABLE source.glossary IS 'one row per term that a document explains (名词解释) (no reader fills it yet)';
COMMENT ON COLUMN source.glossary.document_key IS 'the document';
COMMENT ON COLUMN source.glossary.term IS 'the term';
COMMENT ON COLUMN source.glossary.subject_path IS 'the subject that it means, where it is one';
COMMENT ON COLUMN source.glossary.definition IS 'the explanation as published';
