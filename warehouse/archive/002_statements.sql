-- What documents say beside their forms: figures of the prose, terms, self-evaluation forms.

CREATE TABLE claim (
    document_key VARCHAR NOT NULL,
    claim_no     INTEGER NOT NULL,
    page         INTEGER,
    metric       VARCHAR NOT NULL,
    subject_path VARCHAR NOT NULL,
    aspect       VARCHAR NOT NULL,
    value        DECIMAL(18, 4) NOT NULL,
    unit         VARCHAR NOT NULL,
    value_yuan   DECIMAL(18, 2),
    qualifier    VARCHAR NOT NULL,
    sentence     VARCHAR NOT NULL
);
COMMENT ON TABLE claim IS 'one row per figure that the prose states, in the order of the text';

CREATE TABLE glossary (
    document_key VARCHAR NOT NULL,
    term_no      INTEGER NOT NULL,
    term         VARCHAR NOT NULL,
    subject_path VARCHAR NOT NULL,
    definition   VARCHAR NOT NULL
);
COMMENT ON TABLE glossary IS 'one row per term that a document explains';

CREATE TABLE evaluation (
    document_key  VARCHAR NOT NULL,
    evaluation_no INTEGER NOT NULL,
    page          INTEGER NOT NULL,
    project_code  VARCHAR NOT NULL,
    project_name  VARCHAR NOT NULL,
    department    VARCHAR NOT NULL,
    unit_name     VARCHAR NOT NULL,
    total_weight  DECIMAL(9, 4),
    total_score   DECIMAL(9, 4)
);
COMMENT ON TABLE evaluation IS 'one row per self-evaluation form; who signed it is not kept';

CREATE TABLE evaluation_budget (
    document_key  VARCHAR NOT NULL,
    evaluation_no INTEGER NOT NULL,
    row_no        INTEGER NOT NULL,
    source        VARCHAR NOT NULL,
    initial_yuan  DECIMAL(18, 2),
    adjusted_yuan DECIMAL(18, 2),
    executed_yuan DECIMAL(18, 2),
    rate_pct      DECIMAL(18, 4),
    weight        DECIMAL(9, 4),
    score         DECIMAL(9, 4)
);
COMMENT ON TABLE evaluation_budget IS 'one row per budget row of a self-evaluation form; the first is the total';

CREATE TABLE indicator (
    document_key  VARCHAR NOT NULL,
    evaluation_no INTEGER NOT NULL,
    indicator_no  INTEGER NOT NULL,
    level1        VARCHAR NOT NULL,
    level2        VARCHAR NOT NULL,
    level3        VARCHAR NOT NULL,
    nature        VARCHAR NOT NULL,
    target        VARCHAR NOT NULL,
    measure_unit  VARCHAR NOT NULL,
    actual        VARCHAR NOT NULL,
    weight        DECIMAL(9, 4),
    score         DECIMAL(9, 4)
);
COMMENT ON TABLE indicator IS 'one row per indicator of a self-evaluation form, in the order of the form';
