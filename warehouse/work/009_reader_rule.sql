-- one row per rule by which the reader itself makes findings
CREATE TEMP TABLE w_reader_rule AS
SELECT rule, title, severity, description FROM read_csv(getvariable('reference') || '/reader-rule.csv', header = true, all_varchar = true);
