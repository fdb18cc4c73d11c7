-- one row per comparison that a check made, or could not make, or per observation that needs none. The files of
-- warehouse/checks fill it; warehouse/findings and warehouse/quality make findings and counts of it.
CREATE TEMP TABLE w_comparison (
    rule          VARCHAR,         -- the check's name
    severity      VARCHAR,         -- other than the rule's own, else null
    document_key  VARCHAR,
    body          VARCHAR,
    form          VARCHAR,
    line_code     VARCHAR,
    column_code   VARCHAR,
    page          INTEGER,
    unit          VARCHAR,         -- unit in which the message states amounts
    actual_name   VARCHAR,         -- the cell, in Chinese
    actual        DECIMAL(38, 4),  -- yuan, or in the unit where that is no money: %, 分, 个, 辆
    expected_name VARCHAR,         -- what it must agree with, in Chinese
    expected      DECIMAL(38, 4),  -- as actual
    tolerance     DECIMAL(38, 4),  -- what rounding explains: half a unit of the last place of every number involved
    at_most       BOOLEAN,         -- the actual must not exceed the expected, instead of equalling it
    unchecked     VARCHAR,         -- why it could not be made, in Chinese
    message       VARCHAR,         -- an observation's sentence, in Chinese
    actual_cells  BIGINT[],        -- the cells whose sum is the actual: row ids of the working table cell
    expected_cells BIGINT[],       -- the cells whose sum is the expected
    because       VARCHAR          -- which change of the prose would make it hold, in Chinese: the same for comparisons that fail for one cause
);
