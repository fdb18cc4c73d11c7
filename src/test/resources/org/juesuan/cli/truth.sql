-- What the documents are known to hold, out of the files beside them and not out of any warehouse.
-- a row per fact of 300 final accounts, or of those of one city
CREATE TABLE fact AS
SELECT department, fiscal_year::INTEGER AS year, subject_code AS code, left(subject_code, 3) AS class, fund, expenditure_type, amount_yuan::DECIMAL(18, 2) AS amount
FROM read_csv(getvariable('bench'), header = true, all_varchar = true) WHERE starts_with(department, getvariable('city'));
-- a row per disclosure; counts: its department has not published for the same year
CREATE TABLE disclosure AS
WITH told AS (
    SELECT document, name AS department, kind, parent::VARCHAR AS parent, fiscal_year::INTEGER AS year
    FROM read_json(getvariable('dev') || '/*/truth/document.json', union_by_name = true) WHERE list_contains(getvariable('folders'), document)
)
SELECT *, NOT EXISTS (SELECT 1 FROM told d WHERE d.kind = '部门' AND d.department = t.parent AND d.year = t.year) AS counts FROM told t;
-- a row per amount of its forms
CREATE TABLE line AS
SELECT d.*, l.form, coalesce(l.line_code, '') AS code, l.line_name AS name, l."column" AS col, l.amount_yuan::DECIMAL(18, 2) AS amount
FROM read_csv(getvariable('dev') || '/*/truth/lines.csv', header = true, all_varchar = true, filename = true) l
JOIN disclosure d ON d.document = regexp_extract(l.filename, '([^/]+)/truth', 1);
-- a row per figure of its prose, money in yuan
CREATE TABLE stated AS
SELECT d.*, s.metric, coalesce(s.subject_path, '') AS path, s.value::DECIMAL(18, 4) * CASE s.unit WHEN '万元' THEN 10000 ELSE 1 END AS value
FROM read_csv(getvariable('dev') || '/*/truth/narrative.csv', header = true, all_varchar = true, filename = true) s
JOIN disclosure d ON d.document = regexp_extract(s.filename, '([^/]+)/truth', 1) AND s.period::INTEGER = d.year;
-- a row per project that it evaluates, money in yuan
CREATE TABLE project AS
SELECT d.*, p.project_name, p.budget.total.initial::DECIMAL(18, 2) * 10000 AS initial, p.budget.total.adjusted::DECIMAL(18, 2) * 10000 AS adjusted,
       p.budget.total.executed::DECIMAL(18, 2) * 10000 AS executed, p
FROM read_json(getvariable('dev') || '/*/truth/evaluations.json', filename = true, union_by_name = true) p
JOIN disclosure d ON d.document = regexp_extract(p.filename, '([^/]+)/truth', 1);
