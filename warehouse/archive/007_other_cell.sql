-- Amounts of tables that no form fits.
CREATE TABLE other_cell (
    document_key VARCHAR NOT NULL,
    cell_no      INTEGER NOT NULL,
    page         INTEGER,
    sheet        VARCHAR,
    table_no     INTEGER NOT NULL,
    title        VARCHAR,
    form         VARCHAR,
    row_no       INTEGER NOT NULL,
    row_code     VARCHAR NOT NULL,
    row_path     VARCHAR NOT NULL,
    column_path  VARCHAR NOT NULL,
    printed      VARCHAR NOT NULL,
    unit         VARCHAR,
    amount_yuan  DECIMAL(18, 2),
    x0           DOUBLE,
    y0           DOUBLE,
    x1           DOUBLE,
    y1           DOUBLE,
    method       VARCHAR NOT NULL,
    confidence   DOUBLE NOT NULL
);
COMMENT ON TABLE other_cell IS 'one row per amount cell that became no line: of a table that no form fits, or of a form whose reader could not place it';
