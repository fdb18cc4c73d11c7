-- By how much each part changes: rows that come less those that go, counted and summed up as hashes.
CREATE OR REPLACE TEMP TABLE part_digest (table_name VARCHAR, province VARCHAR, year INTEGER, rows HUGEINT, low HUGEINT, high HUGEINT);
