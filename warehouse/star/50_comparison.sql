-- Working table: one row per comparison that a check made, or could not make, or per observation that needs none.
-- The files of warehouse/checks fill it; warehouse/quality makes findings and counts of it.
CREATE TEMP TABLE comparison (
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

-- What the checks look at: the forms of every document but duplicates, each on its own …
CREATE TEMP TABLE checked_form AS
SELECT instance, document_key, body, form, kind, unit, step FROM form_instance WHERE status <> 'duplicate' AND lines > 0;

-- Forms of projects print a subject's row and then the subject's projects under the same code: those rows are parts of it.
CREATE TEMP TABLE project_form AS SELECT unnest(['general_project_expenditure', 'project_income_expenditure', 'project_expenditure_detail',
                                                'general_project_expenditure_detail']) AS form;

CREATE TEMP TABLE project_row AS
WITH line AS (
    SELECT f.document_key, c.instance, c.code, c.line_no, subject_name_key(any_value(c.name)) AS name
    FROM checked_form f JOIN cell c USING (instance)
    WHERE f.form IN (FROM project_form) AND c.code <> ''
    GROUP BY ALL
), known AS (
    SELECT NULL AS document_key, code, subject_name_key(name) AS name FROM subject_version
    UNION
    SELECT NULL, code, subject_name_key(alias) FROM subject_alias
    UNION
    SELECT f.document_key, c.code, subject_name_key(c.name) FROM checked_form f JOIN cell c USING (instance)
    WHERE f.form IN ('general_expenditure', 'expenditure') AND c.code <> ''
), subject AS (
    SELECT l.instance, l.code, min(l.line_no) AS line_no
    FROM line l JOIN known k ON k.code = l.code AND k.name = l.name AND coalesce(k.document_key, l.document_key) = l.document_key
    GROUP BY ALL
)
SELECT l.instance, l.code, l.line_no FROM line l JOIN subject s ON s.instance = l.instance AND s.code = l.code AND s.line_no <> l.line_no;

CREATE TEMP TABLE coded_cell AS
SELECT c.instance, c.code, c.column_code, any_value(c.name) AS name, sum(c.amount) AS amount, sum(c.step) AS steps, min(c.page) AS page,
       min(c.rowid) AS cell
FROM cell c JOIN checked_form USING (instance) JOIN (SELECT DISTINCT instance, code FROM coded_row) r ON r.instance = c.instance AND r.code = c.code
WHERE NOT EXISTS (SELECT 1 FROM project_row p WHERE p.instance = c.instance AND p.line_no = c.line_no)
GROUP BY c.instance, c.code, c.column_code;

-- The row 合计 of forms with subject codes; its code is empty.
CREATE TEMP TABLE total_cell AS
SELECT c.instance, '' AS code, c.column_code, '合计' AS name, sum(c.amount) AS amount, sum(c.step) AS steps, min(c.page) AS page,
       min(c.rowid) AS cell
FROM cell c JOIN checked_form USING (instance)
WHERE c.code = '' AND c.name = '合计'
GROUP BY c.instance, c.column_code;

-- … and the forms from which facts are taken, by body and year, where forms are compared with each other.
CREATE TEMP TABLE disclosure_form AS
SELECT dense_rank() OVER (ORDER BY body_key, body_kind, fiscal_year) AS disclosure, instance, document_key, body, form, unit, page, fiscal_year
FROM form_instance
WHERE chosen AND kind = 'final_accounts' AND lines > 0;

CREATE TEMP TABLE disclosure_cell AS
SELECT f.disclosure, f.document_key, f.body, f.form, f.unit, c.code, c.column_code, c.name, c.amount, c.steps, c.page, c.cell
FROM disclosure_form f JOIN (FROM coded_cell UNION ALL FROM total_cell) c USING (instance)
-- the hundred economic columns of a detail form are checked within it
WHERE NOT is_subject_code(c.column_code);

-- The classes of a form by function: its rows of three digits; in a form that prints items alone, what those come to.
CREATE TEMP TABLE class_cell AS
SELECT disclosure, form, code, column_code, name, amount, steps, [cell] AS cells FROM disclosure_cell WHERE length(code) = 3
UNION ALL
SELECT d.disclosure, d.form, left(d.code, 3), d.column_code, NULL, sum(d.amount), sum(d.steps), list(d.cell)
FROM disclosure_cell d JOIN disclosure_form f ON f.disclosure = d.disclosure AND f.form = d.form
JOIN coded_row r ON r.instance = f.instance AND r.code = d.code AND r.is_leaf
WHERE NOT EXISTS (SELECT 1 FROM coded_row k WHERE k.instance = f.instance AND k.code = left(d.code, 3))
GROUP BY ALL;

-- The rows of the two summaries, by name; "above" tells the rows above 本年收入合计 and 本年支出合计.
CREATE TEMP TABLE summary_row AS
WITH total_line AS (
    SELECT instance, column_code, min(line_no) AS line_no FROM cell WHERE name IN ('本年收入合计', '本年支出合计') GROUP BY ALL
)
SELECT c.instance, f.document_key, f.body, f.form, f.unit, c.line_no, c.name, c.column_code, c.amount, c.step, c.page, c.rowid AS cell, c.line_no < t.line_no AS above
FROM cell c JOIN checked_form f USING (instance)
LEFT JOIN total_line t ON t.instance = c.instance AND t.column_code = c.column_code
WHERE f.form IN ('income_expenditure_summary', 'fiscal_summary');

-- The class that a summary's row names; years give classes other names.
CREATE TEMP TABLE class_name AS
SELECT name, min(code) AS code FROM (
    SELECT subject_name_key(name) AS name, code FROM subject_version WHERE length(code) = 3 AND system = 'functional'
    UNION ALL
    SELECT subject_name_key(alias), code FROM subject_alias WHERE length(code) = 3)
GROUP BY name;

CREATE TEMP MACRO row_title(code, name) AS CASE WHEN code = '' THEN name || '行' ELSE code || name END;

-- An amount in words: yuan in the unit of its form, other figures in their own.
CREATE TEMP MACRO shown(figure, unit) AS
    CASE WHEN unit IS NOT NULL AND unit NOT IN ('元', '万元', '千元', '亿元') THEN rtrim(rtrim((figure::DECIMAL(38, 4))::VARCHAR, '0'), '.') || unit
         WHEN unit IS DISTINCT FROM '万元' THEN (figure::DECIMAL(38, 2))::VARCHAR || '元'
         WHEN abs(figure) >= 1000000000000000 THEN (figure::DECIMAL(38, 2))::VARCHAR || '元'
         WHEN figure::DECIMAL(18, 2) % 100 = 0 THEN (figure::DECIMAL(18, 2) * 0.0001)::DECIMAL(18, 2)::VARCHAR || '万元'
         ELSE (figure::DECIMAL(18, 2) * 0.0001)::DECIMAL(18, 6)::VARCHAR || '万元' END;

-- Working table: one row per file of warehouse/checks, from its head.
CREATE TEMP TABLE check_file (
    rule             VARCHAR,  -- the file's name
    title            VARCHAR,  -- its name in Chinese
    severity         VARCHAR,  -- of a comparison that fails
    description      VARCHAR,  -- what it compares, with an example
    compares_amounts BOOLEAN,  -- whether a document for which it returns nothing counts as not checked
    origin           VARCHAR   -- publisher where a document itself does not add up, reader where the program is not certain
);
