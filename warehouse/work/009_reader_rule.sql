-- one row per rule by which the reader itself makes findings; leaves_out: amounts of the form or page that it is about were not read
CREATE TEMP TABLE w_reader_rule AS
SELECT rule, title, severity, description, leaves_out::BOOLEAN AS leaves_out FROM read_csv(getvariable('reference') || '/reader-rule.csv', header = true, all_varchar = true);
