-- The schemas of the warehouse, and the words that the other files share. Built from the archive, attached as
-- "archive", and the lists in warehouse/reference; from nothing else, and in an order that files cannot disturb.

-- the evidence: what documents print, cell by cell
CREATE SCHEMA source;
-- what was checked, and what did not add up
CREATE SCHEMA quality;
-- what runs did
CREATE SCHEMA ops;

-- Keys are hashes of natural keys: the same body has the same key in every release.
CREATE TEMP MACRO stable_key(natural_key) AS (md5_number_lower(natural_key) >> 1)::BIGINT;
-- Brackets and their width do not tell bodies apart: 某局（本级） is 某局本级.
CREATE TEMP MACRO name_key(name) AS regexp_replace(name, '[()（）\[\]【】〔〕\s　]', '', 'g');
-- Subject names are compared without punctuation and without the word that publishers add or drop at their end.
CREATE TEMP MACRO subject_name_key(name) AS
    regexp_replace(regexp_replace(name, '[()（）\[\]【】〔〕、，,。．.·“”"\s　]', '', 'g'), '(支出|费用|费|款)$', '');
CREATE TEMP MACRO is_subject_code(code) AS regexp_full_match(code, '[0-9]{3}([0-9]{2}([0-9]{2})?)?');
-- Classes 3.. and 5.. are economic (支出经济分类), all others functional (支出功能分类).
CREATE TEMP MACRO subject_system(code) AS CASE WHEN left(code, 1) IN ('3', '5') THEN 'economic' ELSE 'functional' END;

CREATE TEMP TABLE form_title AS
SELECT form, title FROM read_csv(getvariable('reference') || '/form.csv', header = true, all_varchar = true);
-- whether a form belongs to final accounts (决算) or budgets (预算), whatever document prints it
CREATE TEMP TABLE form_kind AS
SELECT form, kind AS form_kind FROM read_csv(getvariable('reference') || '/form.csv', header = true, all_varchar = true);
CREATE TEMP TABLE column_title AS
SELECT column_code, title FROM read_csv(getvariable('reference') || '/column.csv', header = true, all_varchar = true);
CREATE TEMP TABLE column_sum AS
SELECT form, total_column, part_column FROM read_csv(getvariable('reference') || '/column-sum.csv', header = true, all_varchar = true);
CREATE TEMP TABLE subject_alias AS
SELECT code, alias FROM read_csv(getvariable('reference') || '/subject-aliases.csv', header = true, all_varchar = true);
