-- one row per file of warehouse/checks, from its head
CREATE TEMP TABLE w_check_file (
    rule             VARCHAR,  -- the file's name
    title            VARCHAR,  -- its name in Chinese
    severity         VARCHAR,  -- of a comparison that fails
    description      VARCHAR,  -- what it compares, with an example
    compares_amounts BOOLEAN,  -- whether a document for which it returns nothing counts as not checked
    origin           VARCHAR   -- publisher where a document itself does not add up, reader where the program is not certain
);
