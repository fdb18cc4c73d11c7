-- The writer's store: each document's evidence, once. One transaction replaces one document.
-- No primary keys: DuckDB checks an index before it sees the deletion of the same transaction, and the single
-- writer deletes by key before it inserts.

CREATE TABLE document (
    document_key      VARCHAR NOT NULL,
    file_name         VARCHAR NOT NULL,
    file_type         VARCHAR NOT NULL,
    bytes             BIGINT NOT NULL,
    pages             INTEGER NOT NULL,
    title             VARCHAR,
    kind              VARCHAR,
    body              VARCHAR,
    body_kind         VARCHAR,
    parent            VARCHAR,
    province          VARCHAR,
    city              VARCHAR,
    county            VARCHAR,
    fiscal_year       INTEGER,
    published_on      DATE,
    correction        BOOLEAN NOT NULL,
    reason            VARCHAR,
    message           VARCHAR,
    seconds           DOUBLE NOT NULL,
    first_seen        TIMESTAMP NOT NULL,
    loaded_at         TIMESTAMP NOT NULL,
    extractor_version VARCHAR NOT NULL
);
COMMENT ON TABLE document IS 'one row per document, by the SHA-256 of its bytes; reason and message are set where it is in quarantine';

CREATE TABLE subordinate (
    document_key VARCHAR NOT NULL,
    unit_name    VARCHAR NOT NULL
);
COMMENT ON TABLE subordinate IS 'one row per unit that a department lists as its own';

CREATE TABLE form (
    document_key VARCHAR NOT NULL,
    form         VARCHAR NOT NULL,
    body         VARCHAR,
    title        VARCHAR NOT NULL,
    label        VARCHAR NOT NULL,
    unit         VARCHAR NOT NULL,
    page         INTEGER NOT NULL,
    lines        INTEGER NOT NULL,
    note         VARCHAR NOT NULL
);
COMMENT ON TABLE form IS 'one row per form that a document holds, with or without amounts';

CREATE TABLE line (
    document_key VARCHAR NOT NULL,
    form         VARCHAR NOT NULL,
    body         VARCHAR,
    page         INTEGER,
    sheet        VARCHAR,
    line_no      INTEGER NOT NULL,
    line_code    VARCHAR NOT NULL,
    line_name    VARCHAR NOT NULL,
    column_code  VARCHAR NOT NULL,
    printed      VARCHAR NOT NULL,
    amount_yuan  DECIMAL(18, 2) NOT NULL,
    unit         VARCHAR NOT NULL,
    step_yuan    DECIMAL(18, 2) NOT NULL,
    x0           DOUBLE,
    y0           DOUBLE,
    x1           DOUBLE,
    y1           DOUBLE,
    method       VARCHAR NOT NULL,
    confidence   DOUBLE NOT NULL,
    reading      VARCHAR NOT NULL
);
COMMENT ON TABLE line IS 'one row per amount cell as published; step_yuan is one unit of the last printed place; body is whose form it is, null where that is unknown';

CREATE TABLE remark (
    document_key VARCHAR NOT NULL,
    rule         VARCHAR NOT NULL,
    severity     VARCHAR NOT NULL,
    message      VARCHAR NOT NULL,
    form         VARCHAR,
    line_code    VARCHAR,
    column_code  VARCHAR,
    page         INTEGER
);
COMMENT ON TABLE remark IS 'one row per finding of the reader itself';

CREATE TABLE copy (
    document_key VARCHAR NOT NULL,
    file_name    VARCHAR NOT NULL
);
COMMENT ON TABLE copy IS 'one row per name under which the same bytes were seen';

CREATE TABLE run (
    run_id     VARCHAR NOT NULL,
    job        VARCHAR NOT NULL,
    started_at TIMESTAMP NOT NULL,
    ended_at   TIMESTAMP,
    exit_code  INTEGER,
    documents  BIGINT,
    lines      BIGINT,
    facts      BIGINT,
    findings   BIGINT
);
COMMENT ON TABLE run IS 'one row per run of a job; ended_at is null while it runs, and stays so where it was killed';

CREATE TABLE run_document (
    run_id       VARCHAR NOT NULL,
    document_key VARCHAR NOT NULL,
    file_name    VARCHAR NOT NULL,
    status       VARCHAR NOT NULL,
    seconds      DOUBLE NOT NULL,
    reason       VARCHAR
);
COMMENT ON TABLE run_document IS 'one row per file that a run met and did something about';
