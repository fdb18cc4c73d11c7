-- one row per family of documents: where a form of one body and year is at hand in several, the one with the lowest place is
-- used for the facts. What is published goes before what was submitted; change the places to have it the other way round.
CREATE TEMP TABLE w_source_order AS
SELECT family, place::INTEGER AS place, title FROM read_csv(getvariable('reference') || '/source-order.csv', header = true, all_varchar = true);
